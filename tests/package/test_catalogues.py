"""The Vietnamese catalogues say everything that the English sources say."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]


def _catalogues() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / ".build" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogues"] = module
    spec.loader.exec_module(module)
    return module


catalogues = _catalogues()
PAGES = sorted(catalogues.DOCS.rglob("*.po"))


def test_every_message_of_the_package_is_translated() -> None:
    """No entry is missing, fuzzy or obsolete, and placeholders are equal."""
    assert list(catalogues.faults(catalogues.load(catalogues.CODE), catalogues.code_template())) == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(catalogues.DOCS).as_posix())
def test_every_page_is_translated(file: Path) -> None:
    """No entry of a page is missing, fuzzy or obsolete; `make docs` checks them against the pages."""
    assert list(catalogues.faults(catalogues.load(file))) == []


def test_the_package_has_messages() -> None:
    """The extraction finds the messages at all: those of the errors, for one."""
    template = catalogues.code_template()

    assert "the text is empty" in template
    assert "invalid {what}: {reason}" in template


@pytest.mark.parametrize(
    ("msgid", "string", "fault"),
    [
        ("no {name}", "không có {name}", None),
        ("no {name}", "", "missing"),
        ("no {name}", "không có {ten}", "placeholders differ"),
        ("no {name!r}", "không có {name}", None),
    ],
    ids=["good", "missing", "placeholder", "conversion"],
)
def test_faults_are_found(msgid, string, fault) -> None:
    """The check itself sees each kind of fault."""
    catalogue = Catalog(locale="vi")
    catalogue.add(msgid, string)

    found = list(catalogues.faults(catalogue))

    assert [f"{fault}: {msgid!r}"] * (fault is not None) == found


def test_fuzzy_obsolete_and_new_entries_are_found() -> None:
    """An unsure entry, one without a source and one not yet in the catalogue are faults."""
    catalogue, template = Catalog(locale="vi"), Catalog()
    catalogue.add("unsure", "không chắc", flags=["fuzzy"])
    catalogue.add("gone", "đã bỏ")
    template.add("unsure")
    template.add("new")

    found = list(catalogues.faults(catalogue, template))

    assert found == ["fuzzy: 'unsure'", "obsolete: 'gone'", "missing: 'new'"]


def test_levelling_keeps_translations_and_drops_the_rest() -> None:
    """`make i18n` adds what is new, keeps what is known and removes what has no source."""
    catalogue, template = Catalog(locale="vi"), Catalog()
    catalogue.add("kept", "giữ lại")
    catalogue.add("gone", "đã bỏ")
    template.add("kept")
    template.add("new")

    result = catalogues.level(catalogue, template)

    assert {message.id: message.string for message in result if message.id} == {"kept": "giữ lại", "new": ""}
