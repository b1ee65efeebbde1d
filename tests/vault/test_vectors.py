"""The room's primitives against the vectors of the RFCs they come from."""

import pytest
import rfc8785
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.vault import canonical
from app.vault.actor import Signer, verify_signature
from app.vault.kdf import Cost, argon2id, expand, hkdf
from app.vault.keys import KeyLabel, derive

_hex = bytes.fromhex

# RFC 5869, appendix A.1 to A.3: secret, salt, info, pseudo-random key, the first 32 bytes of output
_HKDF = [
    (
        "0b" * 22,
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
    ),
    (
        bytes(range(0x00, 0x50)).hex(),
        bytes(range(0x60, 0xB0)).hex(),
        bytes(range(0xB0, 0x100)).hex(),
        "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c",
    ),
    (
        "0b" * 22,
        "",
        "",
        "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
    ),
]

# RFC 8032, section 7.1: secret key, public key, message, signature
_ED25519 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
        "b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
        "1d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
        "c6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("secret", "salt", "info", "prk", "okm"), _HKDF)
def test_rfc_5869(secret: str, salt: str, info: str, prk: str, okm: str) -> None:
    assert hkdf(_hex(secret), _hex(salt), _hex(info)).hex() == okm
    assert expand(_hex(prk), _hex(info)).hex() == okm


@pytest.mark.parametrize(("seed", "public", "message", "signature"), _ED25519)
def test_rfc_8032(seed: str, public: str, message: str, signature: str) -> None:
    signer = Signer("one", _hex(seed))
    assert signer.public.hex() == public
    assert signer.sign(_hex(message)).hex() == signature
    assert verify_signature(_hex(public), _hex(message), _hex(signature))
    assert not verify_signature(_hex(public), _hex(message) + b"!", _hex(signature))
    assert not verify_signature(_hex(public), _hex(message), _hex(signature)[:-1])
    assert not verify_signature(b"short", _hex(message), _hex(signature))


def test_rfc_9106_section_5_3() -> None:
    """The library alone: its memory is under our bounds, and it has parts that we do not use."""
    derived = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\4" * 12,
        secret=b"\3" * 8,
    ).derive(b"\1" * 32)  # fmt: skip
    assert derived.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_argon2id_as_its_reference_implementation_has_it() -> None:
    """phc-winner-argon2, test.c, version 0x13."""
    derived = argon2id(b"password", b"somesalt", Cost(65_536, 2, 1))
    assert derived.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_rfc_8785_sample() -> None:
    """Sections 3.2.2 and 3.2.4."""
    value = {
        "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
        "literals": [None, True, False],
    }
    assert canonical.dumps(value).hex() == (
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333"
        "333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22"
        "e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d"
    )


def test_rfc_8785_keys_are_sorted_by_their_utf_16_units() -> None:
    """Section 3.2.3."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    assert list(canonical.loads(canonical.dumps(dict.fromkeys(keys, 0)))) == [
        "\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33",
    ]  # fmt: skip


def test_rfc_8785_numbers() -> None:
    """Appendix B, a choice of what a header could hold."""
    assert rfc8785.dumps(9007199254740991) == b"9007199254740991"
    with pytest.raises(ValueError, match="safe integer"):
        canonical.dumps({"serial": 9007199254740993})
    with pytest.raises(ValueError, match="not representable"):
        canonical.dumps({"serial": float("nan")})


def test_a_sub_key_of_the_format() -> None:
    made = derive(bytes(range(32)), bytes(range(16)), KeyLabel.DB, 1)
    assert made.hex() == "9b060472b114e90c61733ab564a72d6b7f12ce4a75d8d0149b79acf8594a1a18"
