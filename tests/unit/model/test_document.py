"""What a document built by hand says about itself."""

import pytest

from vngov.model import (
    Authority,
    Document,
    Header,
    KindLine,
    LegalBasis,
    NumberLine,
    PlaceAndDate,
    Recipient,
    Recipients,
    Signature,
    SigningAuthority,
)
from vngov.registries.family import Family
from vngov.values import PartialDate


def kind(name: str, **rest) -> Document:
    """Return a document of one kind."""
    return Document(Header(kind=KindLine(name), **rest))


def test_an_empty_document_knows_nothing() -> None:
    """Nothing is filled in."""
    document = Document()

    assert (document.number, document.kind, document.issued_on, document.issuer, document.abstract) == (None,) * 5
    assert document.recipient_items == ()
    assert document.family is None


def test_the_short_ways_to_the_head() -> None:
    """The properties give what the head holds."""
    date = PartialDate(2024, 3, 14)
    document = kind("bao-cao", number="12/BC-UBND", issuers=["A", "B"], place_and_date=PlaceAndDate("Huế", date))

    assert str(document.number) == "12/BC-UBND"
    assert document.issued_on == date
    assert document.issuer.name.text == "A"


@pytest.mark.parametrize(
    ("document", "family"),
    [
        (kind("bao-cao", party_title="ĐẢNG CỘNG SẢN VIỆT NAM"), Family.PARTY),
        (kind("chuong-trinh", number="27-CTr/TU"), Family.PARTY),
        (kind("nghi-dinh"), Family.NORMATIVE),
        (kind("quyet-dinh", number="12/2024/QĐ-UBND"), Family.NORMATIVE),
        (kind("quyet-dinh", number="12/QĐ-UBND"), Family.ADMINISTRATIVE),
        (kind("quyet-dinh"), Family.ADMINISTRATIVE),
        (Document(Header(number="12/UBND-VX")), Family.ADMINISTRATIVE),
    ],
)
def test_family(document, family) -> None:
    """The title, the number and the kind decide, in this order."""
    assert document.family is family


@pytest.mark.parametrize(
    ("raw", "title", "family"),
    [
        ("T/M BAN THƯỜNG VỤ", None, Family.PARTY),
        ("TM. BAN THƯỜNG VỤ", None, Family.ADMINISTRATIVE),
        ("T/M BAN THƯỜNG VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Family.ADMINISTRATIVE),
    ],
)
def test_family_by_the_way_of_signing(raw, title, family) -> None:
    """The slash of the Party counts only where the State's title is absent."""
    signature = Signature([Authority(SigningAuthority.ON_BEHALF, "BAN THƯỜNG VỤ", raw)])

    header = Header(kind=KindLine("chuong-trinh"), national_title=title)
    assert Document(header, signatures=[signature]).family is family


@pytest.mark.parametrize(
    ("text", "is_archive", "copies"),
    [
        ("Lưu: VT, ĐP (5)", True, 5),
        ("Lưu Văn phòng Tỉnh ủy", True, None),
        ("Lưu: VT (12b)", True, 12),
        ("LƯU: VT ( 3 bản )", True, 3),
        ("Như trên", False, None),
        ("Các sở (để thực hiện)", False, None),
    ],
)
def test_a_recipient_tells_archive_and_copies(text, is_archive, copies) -> None:
    """By its first word and the number in brackets at its end."""
    (recipient,) = Document(recipients=Recipients([text])).recipient_items

    assert recipient == Recipient(text)
    assert (recipient.is_archive, recipient.copies) == (is_archive, copies)


def test_a_basis_cites_or_proposes() -> None:
    """Only the first words count."""
    assert LegalBasis("- Căn cứ Luật Đất đai;").is_citation
    assert not LegalBasis("Xét đề nghị căn cứ hồ sơ;").is_citation


def test_the_symbol_of_a_number_without_ordinal() -> None:
    """A blank ordinal leaves the symbol readable; without either there is none."""
    assert str(NumberLine("12/BC-UBND").symbol) == "BC-UBND"
    assert NumberLine(text="!!").symbol is None
