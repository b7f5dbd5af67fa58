"""A builder for each kind that is written every day; every other kind is one of its family with the id of the kind.

    >>> from vngov.builders import OfficialLetter
    >>> letter = OfficialLetter(
    ...     issuer="UBND tỉnh Lào Cai", number=215, on="15/01/2021", unit="VX", to="Sở Tài chính",
    ...     about="chuẩn bị Lễ hội hoa đào",
    ... ).paragraph("Ủy ban nhân dân tỉnh đồng ý.").signed("Nguyễn Văn Bình", "Phó Chủ tịch").build()
    >>> str(letter.number), letter.abstract, [one.text for one in letter.recipient_items]
    ('215/UBND-VX', 'V/v chuẩn bị Lễ hội hoa đào', ['Như trên', 'Lưu: VT, VX'])

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import field, frozen

from vngov.builders.builder import AdministrativeDocument, NormativeDocument, PartyDocument

__all__ = [
    "Circular",
    "Decision",
    "Decree",
    "Directive",
    "Guidance",
    "Invitation",
    "Law",
    "Minutes",
    "Notice",
    "OfficialLetter",
    "PartyConclusion",
    "PartyDecision",
    "PartyDirective",
    "PartyLetter",
    "PartyNotice",
    "PartyPlan",
    "PartyProgramme",
    "PartyReport",
    "PartyResolution",
    "PartySubmission",
    "Plan",
    "Programme",
    "Report",
    "Resolution",
    "Submission",
    "Telegram",
]


@frozen(kw_only=True)
class OfficialLetter(AdministrativeDocument):
    """An official letter (công văn): addressees in *to*, the subject after *V/v*."""

    kind: str = field(default="cong-van", init=False)


@frozen(kw_only=True)
class Decision(AdministrativeDocument):
    """A decision (quyết định) of the head; *for_collective* makes it the committee's."""

    kind: str = field(default="quyet-dinh", init=False)


@frozen(kw_only=True)
class Resolution(AdministrativeDocument):
    """An administrative resolution (nghị quyết); a normative one is a :class:`NormativeDocument`."""

    kind: str = field(default="nghi-quyet", init=False)


@frozen(kw_only=True)
class Directive(AdministrativeDocument):
    """A directive (chỉ thị)."""

    kind: str = field(default="chi-thi", init=False)


@frozen(kw_only=True)
class Plan(AdministrativeDocument):
    """A plan (kế hoạch)."""

    kind: str = field(default="ke-hoach", init=False)


@frozen(kw_only=True)
class Programme(AdministrativeDocument):
    """A programme (chương trình)."""

    kind: str = field(default="chuong-trinh", init=False)


@frozen(kw_only=True)
class Report(AdministrativeDocument):
    """A report (báo cáo)."""

    kind: str = field(default="bao-cao", init=False)


@frozen(kw_only=True)
class Submission(AdministrativeDocument):
    """A submission (tờ trình) to the body in *to*."""

    kind: str = field(default="to-trinh", init=False)


@frozen(kw_only=True)
class Telegram(AdministrativeDocument):
    """An official telegram (công điện) to the bodies in *to*."""

    kind: str = field(default="cong-dien", init=False)


@frozen(kw_only=True)
class Invitation(AdministrativeDocument):
    """An invitation (giấy mời)."""

    kind: str = field(default="giay-moi", init=False)


@frozen(kw_only=True)
class Minutes(AdministrativeDocument):
    """Minutes (biên bản), signed by the secretary and the chair."""

    kind: str = field(default="bien-ban", init=False)


@frozen(kw_only=True)
class Notice(AdministrativeDocument):
    """A notice (thông báo)."""

    kind: str = field(default="thong-bao", init=False)


@frozen(kw_only=True)
class Guidance(AdministrativeDocument):
    """Guidance (hướng dẫn)."""

    kind: str = field(default="huong-dan", init=False)


@frozen(kw_only=True)
class Decree(NormativeDocument):
    """A decree of the Government (nghị định)."""

    kind: str = field(default="nghi-dinh", init=False)


@frozen(kw_only=True)
class Circular(NormativeDocument):
    """A circular of a minister (thông tư)."""

    kind: str = field(default="thong-tu", init=False)


@frozen(kw_only=True)
class Law(NormativeDocument):
    """A law (luật); *term* is that of the National Assembly."""

    kind: str = field(default="luat", init=False)


@frozen(kw_only=True)
class PartyLetter(PartyDocument):
    """An official letter of the Party (công văn)."""

    kind: str = field(default="cong-van", init=False)


@frozen(kw_only=True)
class PartyResolution(PartyDocument):
    """A resolution of the Party (nghị quyết)."""

    kind: str = field(default="nghi-quyet", init=False)


@frozen(kw_only=True)
class PartyDecision(PartyDocument):
    """A decision of the Party (quyết định)."""

    kind: str = field(default="quyet-dinh", init=False)


@frozen(kw_only=True)
class PartyConclusion(PartyDocument):
    """A conclusion (kết luận)."""

    kind: str = field(default="ket-luan", init=False)


@frozen(kw_only=True)
class PartyDirective(PartyDocument):
    """A directive of the Party (chỉ thị)."""

    kind: str = field(default="chi-thi", init=False)


@frozen(kw_only=True)
class PartyProgramme(PartyDocument):
    """A programme of the Party (chương trình)."""

    kind: str = field(default="chuong-trinh", init=False)


@frozen(kw_only=True)
class PartyPlan(PartyDocument):
    """A plan of the Party (kế hoạch)."""

    kind: str = field(default="ke-hoach", init=False)


@frozen(kw_only=True)
class PartyReport(PartyDocument):
    """A report of the Party (báo cáo)."""

    kind: str = field(default="bao-cao", init=False)


@frozen(kw_only=True)
class PartyNotice(PartyDocument):
    """A notice of the Party (thông báo)."""

    kind: str = field(default="thong-bao", init=False)


@frozen(kw_only=True)
class PartySubmission(PartyDocument):
    """A submission of the Party (tờ trình)."""

    kind: str = field(default="to-trinh", init=False)
