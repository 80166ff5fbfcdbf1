import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.ingest.decoding import decode, mend
from headwater.ingest.intake import Unreadable

CURLY = "The minister said on Friday: “We will not wait – not a day.” She paid €4 million.\n"
FRENCH = "Le président a déclaré vendredi que l'été serait très long, à peine différent du précédent.\n"
RUSSIAN = "Президент заявил в пятницу, что встреча может состояться в ближайшие две недели в столице страны.\n" * 3


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + CURLY.encode(encoding))
    assert decoded.text == CURLY
    assert decoded.encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_told_by_their_zeros(encoding: str) -> None:
    assert decode(CURLY.encode(encoding)).text == CURLY


@pytest.mark.parametrize(
    ("text", "encoding"), [(CURLY, "cp1252"), (FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r")]
)
def test_one_byte_encodings_are_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_line_ends_stay_as_they_are() -> None:
    text = "One.\r\nTwo.\rThree.\n\u2028Four.\x85Five."
    assert decode(text.encode()).text == text


def test_a_file_cut_in_the_middle_of_a_character_is_read_with_the_place_marked() -> None:
    data = CURLY.encode()[: CURLY.encode().index("€".encode()) + 2]
    decoded = decode(data)
    assert decoded.text.endswith("She paid \ufffd")
    assert decoded.replaced == 1


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8 + b"\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04word/document.xml", "ZIP"),
        (b"Some words\x00\x00\x01\x02 and more words that follow\x00", "zero"),
        (bytes(range(1, 32)) * 40, "control"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Unreadable:
        return
    assert text.strip()
    assert text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=200))
def test_utf8_text_comes_back_exactly(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff") and not text.startswith("PK"):
        assert decode(b"News: " + text.encode()).text == "News: " + text


def test_half_characters_are_replaced_one_for_one() -> None:
    assert mend("a\ud800b") == ("a\ufffdb", 1)
