"""A typed domain model of Vietnamese governance documents."""
