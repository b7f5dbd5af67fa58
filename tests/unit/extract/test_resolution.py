"""Mentions put together: one act, two acts of one number, and what stays open."""

from __future__ import annotations

from datetime import date

import pytest

import vngov
from vngov.extract.citations import find_citations
from vngov.extract.resolution import ResolutionReason, resolve_citations
from vngov.registries.laws import LawEntry, laws


def resolved(text, **options):
    """Find and resolve."""
    return resolve_citations(find_citations(text), **options)


def acts(text, **options):
    """Return the ids of the acts and how often each is mentioned."""
    return {act.id: len(act.mentions) for act in resolved(text, **options).acts}


def test_mentions_of_one_act_are_put_together() -> None:
    """What one mention lacks, another says."""
    [act] = resolved(
        "Theo Nghị định số 88/2021/NĐ-CP; Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 về hồ chứa; Nghị định số 88/2021/NĐ-CP của Chính phủ"
    ).acts

    assert (act.id, act.date.format("iso"), act.issuer, act.title) == (
        "88/2021/NĐ-CP", "2021-03-05", "Chính phủ", "về hồ chứa",
    )  # fmt: skip
    assert act.mentions[0].text == "Nghị định số 88/2021/NĐ-CP"


def test_a_number_of_the_party_comes_back_in_every_term() -> None:
    """53-NQ/TW of two terms are two acts; without a date it cannot be told which."""
    resolution = resolved(
        "Nghị quyết số 53-NQ/TW ngày 29/8/2005 của Bộ Chính trị, Nghị quyết số 53-NQ/TW ngày 24/11/2022. Nghị quyết số 53-NQ/TW"
    )

    assert [(act.id, act.term) for act in resolution.acts] == [("53-NQ/TW (IX)", "IX"), ("53-NQ/TW (XIII)", "XIII")]
    [left] = resolution.unresolved
    assert (left.reason, left.candidates) == (ResolutionReason.SEVERAL_ACTS, ("53-NQ/TW (IX)", "53-NQ/TW (XIII)"))
    assert resolution.act_of(left.citation) is None
    assert resolution.act_of(resolution.acts[0].mentions[0]) is resolution.acts[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 09-NQ/TW của Ban Chấp hành Trung ương khóa X; Nghị quyết số 09-NQ/TW ngày 9/2/2007", {"09-NQ/TW (X)": 2}),
        ("Chỉ thị số 11/CT-TTg ngày 16/4/2021; Chỉ thị số 11/CT-TTg ngày 04/3/2020", {"11/CT-TTg (2021)": 1, "11/CT-TTg (2020)": 1}),
        ("Chỉ thị số 11/CT-TTg ngày 16/4/2021; Chỉ thị số 11/CT-TTg", {"11/CT-TTg (2021)": 2}),
        (
            "Nghị quyết số 12/2020/NQ-HĐND của HĐND tỉnh Hà Giang; Nghị quyết số 12/2020/NQ-HĐND của HĐND tỉnh Lào Cai",
            {"12/2020/NQ-HĐND (Hà Giang)": 1, "12/2020/NQ-HĐND (Lào Cai)": 1},
        ),
        ("Quy định số 66-QĐ/TW; Quyết định số 66-QĐ/TW", {"66-QĐ/TW (quy-dinh)": 1, "66-QĐ/TW (quyet-dinh)": 1}),
        ("Luật Quy hoạch số 21/2017/QH14; Luật Quy hoạch", {"21/2017/QH14": 2}),
        ("Luật Đất đai năm 2013 và Luật Đất đai năm 2024", {"Luật Đất đai (2013)": 1, "Luật Đất đai (2024)": 1}),
        ("Văn bản số ABC-SA032/26-LR; Văn bản số ABC-SA032/26-LR", {"ABC-SA032/26-LR": 2}),
        ("Hiến pháp năm 2013 và Hiến pháp", {"Hiến pháp (2013)": 2}),
        ("Nghị định 30/2020; Nghị định số 30/2020/NĐ-CP", {"30/2020/NĐ-CP": 2}),
        ("Nghị định số 30/2020/NĐ-CP. ND số 030/2020/ND-CP", {"30/2020/NĐ-CP": 2}),
    ],
)  # fmt: skip
def test_what_tells_two_acts_apart(text, expected) -> None:
    """Year or term, kind, place, name."""
    assert expected == acts(text)


def test_days_that_differ_within_a_year_are_a_conflict() -> None:
    """One of the two is a slip; the more frequent day stands."""
    [act] = resolved(
        "Chỉ thị số 11-CT/TU ngày 04/01/2026, Chỉ thị số 11-CT/TU ngày 04/02/2026, Chỉ thị số 11-CT/TU ngày 04/01/2026"
    ).acts

    assert (act.conflicts, act.date.format("iso")) == (("date",), "2026-01-04")


class TestShortForms:
    """They mean an act only where one alone fits."""

    def test_by_alias(self) -> None:
        """The text itself says what it means."""
        assert acts(
            "Nghị quyết số 06-NQ/TW, ngày 24/01/2022 (gọi tắt là Nghị quyết cảng biển); theo Nghị quyết cảng biển"
        ) == {"06-NQ/TW (XIII)": 3}

    def test_by_ordinal(self) -> None:
        """The kind must be the same."""
        assert acts("Đề án 08-ĐA/TU và Đề án số 08; Nghị quyết số 8") == {"08-ĐA/TU": 2}

    def test_several_and_none_stay_open(self) -> None:
        """With the ids of those that it may mean."""
        open_ = resolved("Chỉ thị số 16/CT-TTg, Chỉ thị số 16-CT/TU; Chỉ thị 16 và Chỉ thị 17").unresolved

        assert [(one.citation.text, one.reason.name, len(one.candidates)) for one in open_] == [
            ("Chỉ thị 16", "SEVERAL_ACTS", 2), ("Chỉ thị 17", "NO_FULL_FORM", 0),
        ]  # fmt: skip
        assert open_[1].reason.label("en") == "no full form"
        assert open_[1].reason.label("vi") == "không có lần viện dẫn đầy đủ"

    def test_the_issuer_decides(self) -> None:
        """``Chỉ thị 16 của Thủ tướng Chính phủ`` is not that of the province."""
        text = (
            "Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ, Chỉ thị số 16-CT/TU của Tỉnh ủy; "
            "Chỉ thị 16 của Thủ tướng Chính phủ."
        )
        assert acts(text) == {"16/CT-TTg": 2, "16-CT/TU": 1}


class TestLaws:
    """The registry of laws knows some; a law by name alone needs a day."""

    NAME = "Luật Ban hành văn bản quy phạm pháp luật"

    @pytest.mark.parametrize(
        ("text", "day", "expected"),
        [
            (f"{NAME} ngày 22/6/2015", None, {"80/2015/QH13": 1}),
            (NAME, date(2017, 1, 1), {"80/2015/QH13": 1}),
            (NAME, date(2026, 1, 1), {"64/2025/QH15": 1}),
            (NAME, None, {NAME: 1}),
            (f"{NAME} số 64/2025/QH15; {NAME}", None, {"64/2025/QH15": 2}),
        ],
    )
    def test_a_name_and_a_day(self, text, day, expected) -> None:
        """The day is that of the name, else the one asked for."""
        assert expected == acts(text, as_of=day)

    def test_the_entry_comes_along(self) -> None:
        """A number without a year must agree in its day."""
        full, party, other = resolved(
            "Nghị định số 30/2020/NĐ-CP; Quy định số 66-QĐ/TW ngày 06/02/2017; Hướng dẫn số 36-HD/VPTW ngày 01/01/2010"
        ).acts

        assert full.law.title_vi == "Công tác văn thư"
        assert party.law.id == "66-QĐ/TW"
        assert other.law is None

    def test_the_day_of_the_document_will_do(self) -> None:
        """Without another."""
        document = vngov.parse(
            "CHÍNH PHỦ\nSố: 12/NQ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 05 tháng 3 năm 2017\nNGHỊ QUYẾT\nVề việc"
        ).document

        [act] = resolve_citations(find_citations(self.NAME), document).acts

        assert act.law.id == "80/2015/QH13"

    def test_a_registry_of_the_caller(self) -> None:
        """It is an argument."""
        mine = laws.extended(
            [LawEntry(id="99/2030/QH16", kind="luat", title_vi="Luật Sông hồ", issuers=(), issued_on=date(2030, 5, 5),
                      amends=(), replaced_by=(), valid_from=date(2031, 1, 1))]
        )  # fmt: skip

        [act] = resolved("Luật Sông hồ ngày 05/5/2030", laws=mine).acts

        assert str(act.number) == "99/2030/QH16"


def test_places_in_the_document_itself_are_kept_apart() -> None:
    """They are nobody's act."""
    resolution = resolved("khoản 2 Điều này và Luật Dược")

    assert [one.text for one in resolution.own] == ["khoản 2 Điều này"]
    assert [act.id for act in resolution.acts] == ["Luật Dược"]
    assert resolve_citations([]).acts == ()
