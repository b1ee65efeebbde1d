"""Who signs: certificates that are made, taken, refused with a reason, chosen and forgotten."""

import os
import stat
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.core.errors import MusekeepError, NotFoundError, UsageError
from app.media.signing import trial
from app.services.certificates import facts, made
from app.services.signing import KEY, TRIAL, Signings

NOW = datetime.now(UTC)


class Here:
    """A lane that calls at once, in this process."""

    def submit(self, function: str, *args: Any) -> "Future[Any]":
        assert function == TRIAL
        done: Future[Any] = Future()
        done.set_result(trial(*args))
        return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "credentials"


@pytest.fixture
def desk(folder: Path) -> Signings:
    return Signings(folder, Here())  # type: ignore[arg-type]


def name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def issued(
    key: Any,
    root: Any,
    *,
    issuer: str = "A CA",
    begins: datetime = NOW - timedelta(days=1),
    ends: datetime = NOW + timedelta(days=30),
    purpose: x509.ObjectIdentifier | None = ExtendedKeyUsageOID.EMAIL_PROTECTION,
    signs: bool = True,
) -> bytes:
    usage = x509.KeyUsage(signs, False, not signs, *[False] * 6)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key())
    draft = (
        x509.CertificateBuilder(name(issuer), name("Mia"), key.public_key(), 7)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(usage, True)
        .add_extension(identifier, False)
    )
    if purpose is not None:
        draft = draft.add_extension(x509.ExtendedKeyUsage([purpose]), False)
    return draft.sign(root, hashes.SHA256()).public_bytes(Encoding.PEM)


def pem(key: Any, password: bytes = b"") -> bytes:
    how = BestAvailableEncryption(password) if password else NoEncryption()
    written: bytes = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how)
    return written


def files(tmp_path: Path, certificates: bytes, key: bytes) -> tuple[str, str]:
    (tmp_path / "c.pem").write_bytes(certificates)
    (tmp_path / "k.pem").write_bytes(key)
    return str(tmp_path / "c.pem"), str(tmp_path / "k.pem")


def p256() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def test_nobody_signs_at_first(desk: Signings, folder: Path) -> None:
    assert desk.listing() == []
    assert desk.current() is None
    assert not folder.exists()


def test_one_that_is_made_signs_from_now_on(desk: Signings, folder: Path) -> None:
    made_one = desk.create(" Studio Mia ")
    assert (made_one.name, made_one.is_current, made_one.problem) == ("Studio Mia", True, "")
    assert made_one.facts is not None
    assert made_one.facts.signer == "Studio Mia"
    assert made_one.facts.ends - NOW > timedelta(days=3650)
    signing = desk.current()
    assert signing is not None
    certificates, key = (Path(one).read_bytes() for one in (signing.certificates, signing.key))
    assert trial(certificates, key, signing.algorithm) == ""
    assert desk.listing() == [made_one]
    assert sorted(one.name for one in folder.iterdir()) == ["Studio Mia", "current"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_user_may_read_it(desk: Signings, folder: Path) -> None:
    desk.create("Mia")
    for path in (folder, folder / "Mia"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in (folder / "Mia").iterdir()} == {0o600}


def test_the_authority_cannot_issue_another(desk: Signings, folder: Path) -> None:
    """Its key was never written."""
    desk.create("Mia")
    private = [one for one in (folder / "Mia").iterdir() if b"PRIVATE" in one.read_bytes()]
    assert [one.name for one in private] == [KEY]


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (p256(), "es256"),
        (ec.generate_private_key(ec.SECP384R1()), "es384"),
        (ed25519.Ed25519PrivateKey.generate(), "ed25519"),
        (rsa.generate_private_key(65537, 2048), "ps256"),
    ],
)
def test_certificates_of_ones_own_are_taken(
    desk: Signings, tmp_path: Path, key: Any, algorithm: str
) -> None:
    taken = desk.use(*files(tmp_path, issued(key, p256()), pem(key)))
    assert (taken.name, taken.is_current) == ("Mia", True)
    assert taken.facts is not None
    assert (taken.facts.issuer, taken.facts.algorithm) == ("A CA", algorithm)
    signing = desk.current()
    assert signing is not None
    assert signing.algorithm == algorithm


def test_the_leaf_may_stand_anywhere_in_its_file(desk: Signings, tmp_path: Path) -> None:
    pair = made("Mia")
    leaf = pair.certificates.removesuffix(pair.authority)
    taken = desk.use(*files(tmp_path, pair.authority + leaf, pair.key), "Other")
    assert taken.name == "Other"
    assert taken.facts == facts(leaf)


def self_signed() -> tuple[bytes, bytes]:
    key = p256()
    return issued(key, key, issuer="Mia"), pem(key)


def of_key(key: Any, **more: Any) -> tuple[bytes, bytes]:
    return issued(key, p256(), **more), pem(key)


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        (self_signed(), "signed by itself"),
        (of_key(p256(), ends=NOW - timedelta(hours=1)), "and not today"),
        (of_key(p256(), begins=NOW + timedelta(days=1)), "and not today"),
        (of_key(p256(), purpose=None), "for another purpose"),
        (of_key(p256(), purpose=ExtendedKeyUsageOID.SERVER_AUTH), "for another purpose"),
        (
            of_key(p256(), signs=False),
            "cannot sign Content Credentials: .* the certificate is invalid",
        ),
        (of_key(ec.generate_private_key(ec.SECP256K1())), "that kind of key"),
        ((issued(p256(), p256()), pem(p256())), "do not belong together"),
        ((b"no certificate", pem(p256())), "no certificate in PEM"),
        ((issued(p256(), p256()), b"no key"), "no private key in PEM"),
        ((issued(p256(), p256()), pem(p256(), b"secret")), "has a passphrase"),
        ((bytes(2 << 20), b""), "larger than 1 MB"),
    ],
)
def test_what_cannot_sign_is_refused_with_its_reason(
    desk: Signings, tmp_path: Path, folder: Path, pair: tuple[bytes, bytes], says: str
) -> None:
    with pytest.raises(UsageError, match=says):
        desk.use(*files(tmp_path, *pair))
    assert not folder.exists()


def test_a_file_that_is_not_there_is_named(desk: Signings, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no file /no\.pem"):
        desk.use("/no.pem", "/no.key")


@pytest.mark.parametrize(
    "bad", ["", " ", ".hidden", "a/b", "..", "current", "Current", "a:b", "x" * 300]
)
def test_names_that_are_none_are_refused(desk: Signings, folder: Path, bad: str) -> None:
    with pytest.raises(UsageError):
        desk.create(bad)
    with pytest.raises(UsageError):
        desk.remove(bad)
    assert not folder.exists()


def test_nothing_is_written_over(desk: Signings) -> None:
    first = desk.create("Mia")
    with pytest.raises(UsageError, match="called Mia already"):
        desk.create("Mia")
    assert desk.listing() == [first]


def test_one_is_chosen_and_forgotten(desk: Signings, folder: Path) -> None:
    desk.create("Mia")
    desk.create("Eva")
    assert [(one.name, one.is_current) for one in desk.listing()] == [("Eva", True), ("Mia", False)]
    assert desk.choose("Mia").is_current
    desk.remove("Eva")
    desk.remove("Mia")
    assert desk.current() is None
    assert list(folder.iterdir()) == []
    with pytest.raises(NotFoundError, match="signs as Mia"):
        desk.choose("Mia")


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Certificates are made as if it was long ago."""
    long_ago = NOW - timedelta(days=5000)
    monkeypatch.setattr("app.services.signing.made", lambda name: made(name, long_ago))


@pytest.mark.usefixtures("old")
def test_one_that_has_ended_says_so_before_anything_is_exported(desk: Signings) -> None:
    assert "the certificate ended on" in desk.create("Mia").problem
    with pytest.raises(UsageError, match="signed as Mia: the certificate ended"):
        desk.current()
    assert desk.able() is None


def test_one_whose_key_is_gone_says_so(desk: Signings, folder: Path) -> None:
    desk.create("Mia")
    (folder / "Mia" / KEY).unlink()
    with pytest.raises(MusekeepError, match=r"key\.pem cannot be read"):
        desk.current()
    assert "cannot be read" in desk.listing()[0].problem
