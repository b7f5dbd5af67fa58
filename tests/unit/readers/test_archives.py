"""Archives: what their members are, which are refused, and that none is unpacked beyond its word."""

import io
import struct
import zipfile

import pytest

from vngov.errors import ReadError
from vngov.readers import archives
from vngov.readers.archives import is_archive, member_content, members_of


def _packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _code(source, name: str = "a.txt", max_size: int | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        member_content(source, name, max_size)
    return caught.value.code


def test_members_are_listed_and_read(tmp_path) -> None:
    """From bytes and from a path; folders and what a system left are passed over."""
    data = _packed(
        {"a.txt": b"one", "b/": b"", "b/c.txt": b"two", "__MACOSX/._a.txt": b"x", "b/.DS_Store": b"x", "~$a.docx": b""}
    )
    (tmp_path / "x.zip").write_bytes(data)

    for source in (data, tmp_path / "x.zip"):
        assert [(member.name, member.refusal) for member in members_of(source)] == [("a.txt", None), ("b/c.txt", None)]
        assert [member_content(source, name) for name in ("a.txt", "b/c.txt")] == [b"one", b"two"]
        assert is_archive(source)


def test_a_member_before_the_file_is_damaged() -> None:
    """A directory that says it stands further on than it does."""
    data = bytearray(_packed({"a.txt": b"one"}))
    place = data.rindex(b"PK\x05\x06") + 16
    struct.pack_into("<L", data, place, struct.unpack_from("<L", data, place)[0] + (1 << 16))

    assert _code(bytes(data)) == "damaged"


@pytest.mark.parametrize(
    "name", ["../a.txt", "a/../../b.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt", "\\\\server\\a.txt"]
)
def test_a_name_that_leads_out_is_refused(name) -> None:
    """In the ways of every system."""
    (member,) = members_of(_packed({name: b"x"}))

    assert member.refusal is not None
    assert member.refusal.code == "unsafe-name"


def test_more_members_than_the_limit_are_not_listed(monkeypatch) -> None:
    """The first beyond it says so."""
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 3)

    found = [
        (member.name, member.refusal and member.refusal.code)
        for member in members_of(_packed({f"{n}": b"" for n in range(9)}))
    ]

    assert found == [("0", None), ("1", None), ("2", None), ("3", "too-many-members")]


def test_a_member_that_may_not_be_read_says_why(tmp_path) -> None:
    """Absent, too large, a bomb, protected, damaged, packed in a way that nobody knows; an archive that is none."""
    data = _packed({"a.txt": b"x" * 5000})
    assert _code(data, "b.txt") == "not-found"
    assert _code(data, max_size=4999) == "too-large"
    assert member_content(data, "a.txt", 5000) == b"x" * 5000
    assert _code(_packed({"a.txt": b"\0" * 20_000_000})) == "zip-bomb"

    stored = bytearray(_packed({"a.txt": b"x" * 100}, zipfile.ZIP_STORED))
    directory = stored.index(b"PK\x01\x02")
    protected = bytearray(stored)
    protected[directory + 8] |= 1
    assert _code(bytes(protected)) == "encrypted"
    unknown = bytearray(stored)
    unknown[directory + 10 : directory + 12] = struct.pack("<H", 99)
    assert _code(bytes(unknown)) == "damaged"
    damaged = bytearray(data)
    damaged[40:48] = b"\xff" * 8
    assert _code(bytes(damaged)) == "damaged"

    for source, code in (
        (b"PK\x03\x04", "damaged"), (tmp_path / "none.zip", "not-found"), (tmp_path, "io"),
    ):  # fmt: skip
        assert _code(source) == code
        assert not is_archive(source)
        with pytest.raises(ReadError):
            list(members_of(source))


def test_a_member_longer_than_its_directory_says_is_not_unpacked() -> None:
    """No more is read than was promised."""
    data = bytearray(_packed({"a.txt": bytes(range(256)) * 40}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", 10)

    assert _code(bytes(data)) in {"zip-bomb", "damaged"}
