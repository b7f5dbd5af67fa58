"""Mentions of towns in plans and programmes: who, which class, how firmly, by when."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.extract.urban_mentions import find_urban_mentions
from vngov.model.urban import CentreKind
from vngov.model.urban_mention import Aim, UrbanMention, UrbanStatus
from vngov.values import UrbanClass


def short(text, **options):
    """Return name or count, class and horizon of each mention."""
    return [
        (one.name or one.count, one.urban_class.numeral if one.urban_class else None, one.horizon)
        for one in find_urban_mentions(text, **options)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến năm 2030, hình thành đô thị loại I trực thuộc tỉnh.", [(1, "I", (2030, 2030))]),
        ("Phát triển đô thị Sông Mới thành đô thị đặc thù tương đương tiêu chí đô thị loại II; An Hòa thành đô thị loại III, hướng đến là thành phố trực thuộc tỉnh giai đoạn 2025 - 2030; hướng đến các tiêu chí đô thị loại IV cho thị trấn Bình Lộc, huyện Đồng Lộc.",
         [("Sông Mới", "II", (2025, 2030)), ("An Hòa", "III", (2025, 2030)), ("Bình Lộc", "IV", None)]),
        ("Hình thành 03 đô thị mới (Duy Lộc - Duy Hòa; Bình An và Bình Lộc) là đô thị loại V giai đoạn 2025 - 2030 và từng bước kết nối, hình thành chuỗi đô thị hai bên sông Cái từ An Hòa đến Bình Lộc đạt các tiêu chí đô thị loại II giai đoạn 2035 - 2045 theo hướng du lịch; xây dựng và hoàn thiện các tiêu chí đô thị loại IV cho thị trấn Nam Lộc, thị trấn Hà An; xây dựng huyện An Hòa hướng đến là thị xã vào năm 2030.",
         [("Duy Lộc - Duy Hòa", "V", (2025, 2030)), ("Bình An", "V", (2025, 2030)), ("Bình Lộc", "V", (2025, 2030)),
          ("chuỗi đô thị hai bên sông Cái từ An Hòa đến Bình Lộc", "II", (2035, 2045)), ("Nam Lộc", "IV", None), ("Hà An", "IV", None),
          ("An Hòa", None, (2030, 2030))]),
        ("Hình thành chuỗi đô thị phía Nam gồm Phú An, Tam Lộc, Núi Cao, lấy Tam Lộc làm trung tâm, định hướng xây dựng đô thị loại I trực thuộc tỉnh. Phấn đấu xây dựng thành phố tỉnh lỵ Tam Lộc cơ bản đạt các tiêu chí của đô thị loại I vào năm 2025; khu vực Tam Lộc - Núi Cao xây dựng theo hướng sinh thái và đạt tiêu chí đô thị loại I vào năm 2030.",
         [("chuỗi đô thị phía Nam gồm Phú An, Tam Lộc, Núi Cao", "I", None), ("Tam Lộc", "I", (2025, 2025)), ("Tam Lộc - Núi Cao", "I", (2030, 2030))]),
        ("Khẩn trương hoàn thành thủ tục để công nhận đô thị loại V cho Việt Lộc (Đồng Lộc), hình thành cấp hành chính là thị trấn cho các đô thị: ATiên (Tây Lộc), Trung Lộc (Nông Hòa).",
         [("Việt Lộc", "V", None), ("ATiên", None, None), ("Trung Lộc", None, None)]),
        ("Rà soát các trung tâm cụm xã để xây dựng đô thị mới theo tiêu chí đô thị loại V.", [("các trung tâm cụm xã", "V", None)]),
        ("Tỉnh có 26 đô thị, gồm: 02 đô thị loại II (đô thị Sông Mới và đô thị An Hòa); 19 đô thị loại V, gồm các đô thị: Yên Hòa, Mậu C, Nông trường Tân Phú, Si Ma Lộc.",
         [(26, None, None), (2, "II", None), ("Sông Mới", "II", None), ("An Hòa", "II", None), (19, "V", None),
          ("Yên Hòa", "V", None), ("Mậu C", "V", None), ("Nông trường Tân Phú", "V", None), ("Si Ma Lộc", "V", None)]),
        ("Đối với đô thị được định hướng là đô thị loại III: Gồm đô thị Mường Lộc, đô thị Y Hòa mở rộng, khu vực trung tâm đô thị, khu dân cư phải chống lũ.",
         [("Mường Lộc", "III", None), ("Y Hòa mở rộng", "III", None)]),
        ("Phấn đấu đến năm 2025, thành phố Sông Mới được công nhận đô thị loại II; thị trấn An Hòa và thị trấn Bình Lộc đạt đô thị loại IV; đến năm 2030 có thêm 03 đô thị loại V.",
         [("Sông Mới", "II", (2025, 2025)), ("An Hòa", "IV", (2025, 2025)), ("Bình Lộc", "IV", (2025, 2025)), (3, "V", (2030, 2030))]),
        ("Nâng loại đô thị Sông Mới lên loại II, đô thị An Hòa lên loại III trong giai đoạn 2026 - 2030.",
         [("Sông Mới", "II", (2026, 2030)), ("An Hòa", "III", (2026, 2030))]),
        ("Xây dựng đô thị Tân Lập (huyện Đồng Lộc) cơ bản đạt tiêu chí đô thị loại V trước năm 2027.", [("Tân Lập", "V", (2027, 2027))]),
        ("Các đô thị loại IV, loại V của tỉnh được chỉnh trang.", [(None, "IV", None), (None, "V", None)]),
        ("Đến năm 2030:\n- Đô thị loại II: thành phố Sông Mới.\n- Đô thị loại V: các thị trấn Đồng Lộc, Hòa Sơn.",
         [("Sông Mới", "II", (2030, 2030)), ("Đồng Lộc", "V", (2030, 2030)), ("Hòa Sơn", "V", (2030, 2030))]),
        ("Đến năm 2030, toàn tỉnh có 18 đô thị, trong đó: 01 đô thị loại I, hai đô thị loại II và 10 đô thị loại V.",
         [(18, None, (2030, 2030)), (1, "I", (2030, 2030)), (2, "II", (2030, 2030)), (10, "V", (2030, 2030))]),
        ("Đến năm 2030, nâng cấp thị trấn Sông Mới lên đô thị loại IV; hình thành 02 đô thị loại V.", [("Sông Mới", "IV", (2030, 2030)), (2, "V", (2030, 2030))]),
        ("Khẩn trương giải quyết tồn tại tại các đô thị, đặc biệt là đô thị mới Nam An - Nam Lộc.", []),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
def test_who_which_class_and_by_when(text, expected) -> None:
    """The forms of programmes and plans."""
    assert expected == short(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh là đơn vị hành chính loại I; bệnh viện hạng II; đường loại 3 trong đô thị; xã loại I.",
        "Phát triển đô thị đặc thù.",
        "Thực hiện Nghị quyết số 08-NQ/TU của Tỉnh ủy về xây dựng và phát triển đô thị loại I trực thuộc tỉnh.",
        "Tại đô thị loại II theo Nghị quyết số 111/2025/UBTVQH15, tiêu chuẩn đô thị loại III được áp dụng.",
        "Phân loại đô thị theo quy định.",
    ],
)
def test_what_is_no_mention_of_a_town(text) -> None:
    """Classes of other things, titles of acts, rules in general."""
    assert find_urban_mentions(text) == ()


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("Thị trấn An Hòa được công nhận đô thị loại V vào năm 2030.", Aim.RECOGNISED),
        ("Thị trấn An Hòa đạt tiêu chí đô thị loại V vào năm 2030.", Aim.REACH),
        ("Thị trấn An Hòa cơ bản đạt tiêu chí đô thị loại V vào năm 2030.", Aim.MOSTLY_REACH),
        ("Thị trấn An Hòa tương đương tiêu chí đô thị loại V vào năm 2030.", Aim.EQUIVALENT),
        ("Thị trấn An Hòa hướng đến các tiêu chí đô thị loại V vào năm 2030.", Aim.TOWARDS),
        ("Hoàn thiện các tiêu chí đô thị loại V cho thị trấn An Hòa.", Aim.COMPLETE),
        ("Nâng cấp thị trấn An Hòa lên đô thị loại IV.", Aim.UPGRADE),
        ("Thị trấn An Hòa được định hướng là đô thị loại IV.", Aim.ORIENTATION),
        ("Thị trấn An Hòa trở thành đô thị loại IV năm 2030.", Aim.FORM),
        ("Thị trấn An Hòa là đô thị loại V.", Aim.STATED),
    ],
)
def test_how_firmly(text, aim) -> None:
    """From a recognition down to a direction."""
    [said] = find_urban_mentions(text)

    assert said.aim is aim


def test_recognition_is_the_strongest_word() -> None:
    """And forming the weakest."""
    assert max(Aim, key=lambda aim: aim.strength) is Aim.RECOGNISED
    assert min(Aim, key=lambda aim: aim.strength) is Aim.FORM


def test_current_carried_over_and_planned() -> None:
    """By the words beside the class, the lead-in and the heading."""
    text = (
        "2.4. Hiện trạng hệ thống đô thị\nTheo Nghị quyết số 111/2025/UBTVQH15, toàn tỉnh có 25 đô thị được chuyển tiếp gồm:\n"
        "- 02 đô thị loại II: Đô thị Sông Mới (Phường Sông Mới, Cam Hòa); Đô thị An Hòa (Phường An Hòa, Âu Lộc).\n"
        "- 23 đô thị loại III: 04 đô thị loại IV và 15 đô thị loại V đã được công nhận; 02 thị xã, thị trấn chưa được công "
        "nhận (thị xã Nghĩa An; thị trấn Trạm Hòa) được chuyển tiếp thành đô thị loại III.\n"
        "3. Định hướng\nĐô thị Tân Lập thành đô thị loại III.\n"
    )

    said = find_urban_mentions(text, as_of=date(2026, 6, 1))

    assert [(str(one), one.status.name) for one in said] == [
        ("25 đô thị", "CARRIED_OVER"),
        ("2 đô thị: loại II", "CARRIED_OVER"),
        ("Đô thị Sông Mới: loại II", "CARRIED_OVER"),
        ("Đô thị An Hòa: loại II", "CARRIED_OVER"),
        ("23 đô thị: loại III", "CARRIED_OVER"),
        ("4 đô thị: loại IV", "CURRENT"),
        ("15 đô thị: loại V", "CURRENT"),
        ("thị xã Nghĩa An: loại III", "CARRIED_OVER"),
        ("thị trấn Trạm Hòa: loại III", "CARRIED_OVER"),
        ("Đô thị Tân Lập: loại III", "PLANNED"),
    ]
    assert said[2].centre.members == ("Sông Mới", "Cam Hòa")
    assert {one.regime for one in said} == {"111-2025-UBTVQH15"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Thành phố Sông Mới là đô thị loại II, được công nhận năm 2015; thị xã An Hòa là đô thị loại III.",
            UrbanStatus.CURRENT,
        ),
        ("Hiện trạng: thành phố Sông Mới (đô thị loại II) và 06 thị trấn là đô thị loại V.", UrbanStatus.CURRENT),
        ("Tiếp tục hoàn chỉnh các tiêu chí đối với các đô thị loại V (trung tâm của huyện).", UrbanStatus.CURRENT),
        ("Thành phố Hà Nội và Thành phố Hồ Chí Minh là đô thị đặc biệt.", UrbanStatus.CURRENT),
        ("Thị xã An Hòa hiện là đô thị loại IV.", UrbanStatus.CURRENT),
        ("Năm 2015, thị xã An Hòa được Bộ Xây dựng công nhận đô thị loại IV.", UrbanStatus.CURRENT),
        ("Phấn đấu thị xã An Hòa được công nhận đô thị loại III.", UrbanStatus.PLANNED),
        ("Thị xã An Hòa đủ điều kiện được công nhận đô thị loại III.", UrbanStatus.PLANNED),
        (
            "Giai đoạn 2026 - 2030: Thị xã An Hòa (đô thị loại III), thị trấn Hà An (đô thị loại IV).",
            UrbanStatus.PLANNED,
        ),
        ("II. MỤC TIÊU\n- Thị xã An Hòa là đô thị loại III.", UrbanStatus.PLANNED),
    ],
)
def test_status_of_single_statements(text, status) -> None:
    """A class held is none aimed at."""
    assert {status} == {one.status for one in find_urban_mentions(text)}


def test_the_class_to_rise_from_is_kept() -> None:
    """“Từ loại V lên loại IV” is one mention."""
    [said] = find_urban_mentions("Nâng cấp thị trấn Phú Hòa từ đô thị loại V lên đô thị loại IV.")

    assert (said.current_class, said.urban_class) == (UrbanClass.TYPE_V, UrbanClass.TYPE_IV)


def test_status_cluster_and_kind_of_centre() -> None:
    """What is said beside the class."""
    text = (
        "(1) Đối với Cụm động lực số 1: Phát triển An Hòa thành đô thị loại III, hướng đến là thành phố trực thuộc tỉnh; "
        "đô thị mới Bắc An Hòa đạt tiêu chuẩn đô thị loại V; cụm đô thị Sông Mới - Hà An đạt tiêu chí đô thị loại I."
    )

    first, second, third = find_urban_mentions(text)

    assert (first.cluster, first.unit_status) == ("Cụm động lực số 1", "thành phố trực thuộc tỉnh")
    assert second.centre.kind is CentreKind.NEW_TOWN
    assert (third.name, third.centre.kind) == ("cụm đô thị Sông Mới - Hà An", CentreKind.CLUSTER)
    assert third.centre.members == ("Sông Mới - Hà An",)


def test_the_regime_is_that_of_the_day() -> None:
    """None where no day is given, or none was in force."""
    text = "Công nhận thị trấn Phú Hòa mở rộng, huyện Đồng Lộc đạt tiêu chí đô thị loại IV."

    [said] = find_urban_mentions(text, as_of=date(2012, 1, 1))
    assert said.regime == "42-2009-ND-CP"
    assert (said.centre.unit, said.name, said.centre.within) == ("thị trấn", "Phú Hòa mở rộng", "huyện Đồng Lộc")
    assert [one.regime for one in find_urban_mentions(text)] == [None]
    assert [one.regime for one in find_urban_mentions(text, as_of=date(1980, 1, 1))] == [None]


def test_spans_are_those_of_the_source() -> None:
    """Each mention has the place of its name or number."""
    text = "Phấn đấu đến hết năm 2030, toàn bộ khu vực thị trấn Sông\nMới đạt đô thị loại IV; có 03 đô thị loại V."

    for said in find_urban_mentions(text):
        [span] = said.spans
        assert text[span.start : span.end].replace("\n", " ") == said.text
    assert [said.text for said in find_urban_mentions(text)] == ["thị trấn Sông Mới", "03 đô thị loại V"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo định hướng giai đoạn 2026–2030, nâng cấp thị trấn Dầu Hòa và các xã phụ cận lên đô thị loại IV và thành lập thị xã.", [("Dầu Hòa", "IV", (2026, 2030))]),
        ("Thành phố Bảo An đã đạt tiêu chí đô thị loại III và đang hướng tới đô thị loại II.", [("Bảo An", "III", None), ("Bảo An", "II", None)]),
        ("- Đô thị loại III (02 đô thị): An Hòa, Bình Lộc.", [(2, "III", None), ("An Hòa", "III", None), ("Bình Lộc", "III", None)]),
        ("Phấn đấu toàn tỉnh có 04 đô thị đạt tiêu chí đô thị loại II, 06 đô thị đạt đô thị loại III.", [(4, "II", None), (6, "III", None)]),
        ("Tỉnh có 11 đô thị loại V (các thị trấn: Tân Lập, Bình Hòa và 08 trung tâm xã).", [(11, "V", None), ("Tân Lập", "V", None), ("Bình Hòa", "V", None)]),
        ("- 36 đô thị loại III, gồm: Nghĩa An, Sa Hòa; các đô thị mới: Y Hòa, Bản Lộc.", [(36, "III", None), ("Nghĩa An", "III", None), ("Sa Hòa", "III", None), ("Y Hòa", "III", None), ("Bản Lộc", "III", None)]),
        ("Thị xã An Hòa được Bộ Xây dựng công nhận là đô thị loại III tại Quyết định số 34/QĐ-BXD.", [("An Hòa", "III", None)]),
        ("Trước năm 2030, đưa huyện An Hòa đạt tiêu chí đô thị loại IV và trở thành thị xã; 6 xã còn lại đạt tiêu chí đô thị loại V.", [("An Hòa", "IV", (2030, 2030)), (6, "V", (2030, 2030))]),
        ("Thị trấn Phú Hòa - huyện Phú Hòa: đô thị loại V; dự kiến nâng loại IV giai đoạn 2026-2030.", [("Phú Hòa", "V", None), ("Phú Hòa", "IV", (2026, 2030))]),
        ("Nâng cấp 02 đô thị: đô thị Phú Hòa lên đô thị loại III; đô thị Hà An lên đô thị loại IV.", [(2, None, None), ("Phú Hòa", "III", None), ("Hà An", "IV", None)]),
        ("26 đô thị loại III (23 đô thị hiện có và 02 đô thị hình thành mới: Y Hòa, Bảo An).", [(26, "III", None), (23, None, None), (2, None, None), ("Y Hòa", "III", None), ("Bảo An", "III", None)]),
        ("05 đô thị loại III: 03 đô thị hiện có (An Hòa, Hà An, Phú Hòa); 02 đô thị mới (Y Hòa, Bảo An); 01 đô thị loại V: Tân Lập.",
         [(5, "III", None), (3, None, None), ("An Hòa", "III", None), ("Hà An", "III", None), ("Phú Hòa", "III", None), ("Y Hòa", "III", None), ("Bảo An", "III", None), (1, "V", None), ("Tân Lập", "V", None)]),
        ("- Đô thị loại V: gồm 02 đô thị: Tân Lập, Hà An.", [(2, "V", None), ("Tân Lập", "V", None), ("Hà An", "V", None)]),
        ("Nâng cấp thị trấn Tân Lập và trung tâm huyện lỵ mới Đồng Lộc đạt tiêu chí đô thị loại IV; phát triển các thị tứ: Chợ Mới, Cầu Kè thành đô thị loại V.",
         [("Tân Lập", "IV", None), ("Đồng Lộc", "IV", None), ("Chợ Mới", "V", None), ("Cầu Kè", "V", None)]),
        ("Hình thành các đô thị mới loại V. Xã Tân Hòa, xã Bình An đạt chuẩn đô thị loại V vào năm 2026 - 2027.",
         [(None, "V", None), ("Tân Hòa", "V", (2026, 2027)), ("Bình An", "V", (2026, 2027))]),
        ("Đô thị loại I: Sông Mới. Đô thị loại III: An Hòa, Phú Hòa.", [("Sông Mới", "I", None), ("An Hòa", "III", None), ("Phú Hòa", "III", None)]),
        ("Đô thị Mường Hòa (xã Mường Hòa), đô thị loại III, quy mô 12.000 người.", [("Mường Hòa", "III", None)]),
        ("Đến năm 2025, tỉnh có 13 đô thị, trong đó Sông Mới là đô thị loại I, TP An Hòa là đô thị loại II, một đô thị loại IV là thị trấn Long Hòa. Đến 2030, Sông Mới đủ tiêu chí trở thành đô thị loại I của vùng.",
         [(13, None, (2025, 2025)), ("Sông Mới", "I", (2025, 2025)), ("An Hòa", "II", (2025, 2025)), (1, "IV", (2025, 2025)), ("Long Hòa", "IV", (2025, 2025)), ("Sông Mới", "I", (2030, 2030))]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)  # fmt: skip
def test_wordings_of_reports_and_news(text, expected) -> None:
    """Apposition, a subject carried on, numbers in brackets."""
    assert expected == short(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội đồng nhân dân, Thủ tướng Chính phủ là đô thị loại V.", []),
        ("Praq là đô thị loại V.", [("Praq", "V", None)]),
        ("Đây là đô thị loại V.", []),
        ("Phát triển đô thị loại V.", []),
        ("Trong đó Praq là đô thị loại V.", [("Praq", "V", None)]),
        ("(Praq) là đô thị loại V.", [("Praq", "V", None)]),
        ("mười đô thị loại V", [(10, "V", None)]),
        ("THÀNH PHỐ SÔNG MỚI LÀ ĐÔ THỊ LOẠI II", []),
    ],
)  # fmt: skip
def test_names_at_the_edge(text, expected) -> None:
    """Bodies, single words, words for numbers, capitals."""
    assert expected == short(text)


def test_a_word_for_all_is_that_of_each() -> None:
    """“Các phường A, B”."""
    said = find_urban_mentions("Các phường Sông Mới, Cam Hòa đạt trình độ phát triển đô thị loại II.")

    assert [(one.centre.unit, one.name) for one in said] == [("phường", "Sông Mới"), ("phường", "Cam Hòa")]


def test_a_table_has_a_class_for_each_time() -> None:
    """The present state, then the years; other rows and cells say nothing."""
    text = (
        "Bảng 3. Danh mục phân loại đô thị\nTT | Tên đô thị | Hiện trạng | Năm 2030 | Giai đoạn 2031 - 2050 | Ghi chú\n"
        "I | Đô thị hiện hữu | | | |\n1 | Thị trấn An Hòa | V | IV | Loại III | mở rộng\n2 | Đô thị Tân Lập | - | V | V |\n"
    )

    assert short(text) == [
        ("An Hòa", "V", None), ("An Hòa", "IV", (2030, 2030)), ("An Hòa", "III", (2031, 2050)),
        ("Tân Lập", "V", (2030, 2030)), ("Tân Lập", "V", (2031, 2050)),
    ]  # fmt: skip
    assert [one.status.name for one in find_urban_mentions(text)][:2] == ["CURRENT", "PLANNED"]
    merged = (
        "STT | Đô thị | Phân loại đô thị | Phân loại đô thị | Phân loại đô thị\n | | Hiện trạng | 2030 | 2050\n"
        "1 | An Hòa | loại V | đạt tiêu chí đô thị loại IV | Loại III\n"
    )
    assert short(merged) == [("An Hòa", "V", None), ("An Hòa", "IV", (2030, 2030)), ("An Hòa", "III", (2050, 2050))]
    assert short("TT | Tên trường | Năm 2030\n1 | Trường An Hòa | I\n") == []


def test_labels_have_both_languages() -> None:
    """For tables and cards."""
    assert [UrbanStatus.PLANNED.label(lang) for lang in ("vi", "en")] == ["định hướng", "planned"]
    assert isinstance(find_urban_mentions("Có 3 đô thị.")[0], UrbanMention)


def test_the_year_of_the_next_clause_is_not_that_of_this_one() -> None:
    """A year that opens the sentence holds for its first clause, whatever the second says."""
    text = "Đến năm 2030, nâng cấp đô thị Sa Pa lên đô thị loại II; thành phố Lào Cai đạt tiêu chí đô thị loại I vào năm 2028."

    assert [one.horizon for one in find_urban_mentions(text)] == [(2030, 2030), (2028, 2028)]


def test_a_province_behind_the_district_is_no_town() -> None:
    text = "Công nhận thị trấn Phú Hòa, huyện Đồng Lộc, tỉnh Thanh Sơn là đô thị loại IV."

    [said] = find_urban_mentions(text)
    assert (said.name, said.centre.within) == ("Phú Hòa", "huyện Đồng Lộc")
