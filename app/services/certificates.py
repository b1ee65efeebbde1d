"""Certificates that sign Content Credentials: looked at before they are taken, or made here.

What C2PA asks of them: https://spec.c2pa.org/specifications/specifications/2.4/ (X.509 profile).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.core.errors import UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
    from cryptography.x509 import Certificate, Name

_YEARS = timedelta(days=3652)
_SKEW = timedelta(days=1)
_CURVES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_C2PA_SIGNING = "1.3.6.1.4.1.62558.2.1"
_PURPOSES = frozenset(
    {
        "1.3.6.1.5.5.7.3.4",  # e-mail protection
        "1.3.6.1.5.5.7.3.36",  # document signing
        "1.3.6.1.4.1.311.76.59.1.9",  # Microsoft's C2PA signing
        _C2PA_SIGNING,
    }
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A certificate with its key, as PEM. `certificates` begin with the leaf; `authority` is the
    one at the other end, for those who want to trust it ("" where it is not known).
    """

    certificates: bytes
    key: bytes
    authority: bytes = b""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a leaf certificate says."""

    signer: str
    issuer: str
    begins: datetime
    ends: datetime
    algorithm: str


def made(name: str, now: datetime | None = None) -> Pair:
    """A leaf of that name under an authority of its own, for ten years: readers refuse
    certificates that sign themselves. The authority's key is forgotten here, so nobody can issue
    another one in its name.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import NameOID

    def called(text: str) -> "Name":
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])

    now = now or datetime.now(UTC)
    root, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    above = called(f"{name[:50]} (local CA)")
    authority = _issued(above, above, root, root, now, is_authority=True)
    leaf = _issued(called(name), above, key, root, now, is_authority=False)
    pems = [one.public_bytes(Encoding.PEM) for one in (leaf, authority)]
    return Pair(b"".join(pems), plain(key), pems[1])


def _issued(
    subject: "Name",
    issuer: "Name",
    key: "EllipticCurvePrivateKey",
    by: "EllipticCurvePrivateKey",
    now: datetime,
    *,
    is_authority: bool,
) -> "Certificate":
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import ExtendedKeyUsageOID, ObjectIdentifier

    purposes = [ExtendedKeyUsageOID.EMAIL_PROTECTION, ObjectIdentifier(_C2PA_SIGNING)]
    usage = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False
    )
    usage |= {"encipher_only": False, "decipher_only": False, "digital_signature": not is_authority}
    usage |= {"key_cert_sign": is_authority, "crl_sign": is_authority}
    limits = x509.BasicConstraints(ca=is_authority, path_length=0 if is_authority else None)
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key())
    draft = (
        x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - _SKEW)
        .not_valid_after(now + _YEARS)
        .add_extension(limits, critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(identifier, critical=False)
        .add_extension(above, critical=False)
    )
    if not is_authority:
        draft = draft.add_extension(x509.ExtendedKeyUsage(purposes), critical=True)
    return draft.sign(by, SHA256())


def taken(certificates: bytes, key: bytes, now: datetime | None = None) -> Pair:
    """A user's own certificate and key, as they have to be. Raises UsageError saying what is wrong
    with them.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    chain, private = _chain(certificates), _key(key)
    mine = [one for one in chain if one.public_key() == private.public_key()]
    if not mine:
        raise UsageError("The key is not the certificate's: they do not belong together.")
    leaf = mine[0]
    _check(leaf, now or datetime.now(UTC))
    ordered = [leaf, *(one for one in chain if one is not leaf)]
    pems = [one.public_bytes(Encoding.PEM) for one in ordered]
    return Pair(b"".join(pems), plain(private), pems[-1] if len(pems) > 1 else b"")


def facts(certificates: bytes) -> Facts:
    """Of the first certificate. Raises UsageError where there is none to be read, or none that can
    sign.
    """
    leaf = _chain(certificates)[0]
    return Facts(
        signer=_name(leaf.subject),
        issuer=_name(leaf.issuer),
        begins=leaf.not_valid_before_utc,
        ends=leaf.not_valid_after_utc,
        algorithm=_algorithm(leaf.public_key()),
    )


def _chain(certificates: bytes) -> "list[Certificate]":
    from cryptography import x509

    try:
        return x509.load_pem_x509_certificates(certificates)
    except ValueError as error:
        raise UsageError("There is no certificate in PEM form in that file.") from error


def _key(key: bytes) -> "PrivateKeyTypes":
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        return load_pem_private_key(key, None)
    except TypeError as error:
        raise UsageError(
            "The key has a passphrase, and exports could not ask for it each time.",
            hint="Write one without: openssl pkey -in KEY.pem -out PLAIN.pem",
        ) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UsageError("There is no private key in PEM form in that file.") from error


def plain(key: "PrivateKeyTypes") -> bytes:
    """The key as PEM (PKCS 8), without a passphrase."""
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _check(leaf: "Certificate", now: datetime) -> None:
    """What the library would refuse with a code is said in words here."""
    from cryptography import x509

    _algorithm(leaf.public_key())
    if leaf.subject == leaf.issuer:
        raise UsageError(
            "The certificate is signed by itself, and readers of Content Credentials refuse that.",
            hint="`credentials create NAME` makes one under an authority of its own.",
        )
    if not leaf.not_valid_before_utc <= now <= leaf.not_valid_after_utc:
        days = f"{leaf.not_valid_before_utc:%Y-%m-%d} to {leaf.not_valid_after_utc:%Y-%m-%d}"
        raise UsageError(f"The certificate holds from {days}, and not today.")
    try:
        uses = leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        uses = x509.ExtendedKeyUsage([])
    if not _PURPOSES & {one.dotted_string for one in uses}:
        raise UsageError(
            "The certificate is for another purpose: Content Credentials want one for e-mail "
            "protection, document signing or C2PA signing."
        )


def _algorithm(key: object) -> str:
    """C2PA's name of how this key signs. Raises UsageError for those that cannot."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES:
        return _CURVES[key.curve.name]
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "ed25519"
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048:
        return "ps256"
    raise UsageError(
        "Content Credentials cannot be signed with that kind of key: P-256, P-384, P-521, Ed25519 "
        "or RSA of at least 2048 bits can."
    )


def _name(name: "Name") -> str:
    from cryptography.x509.oid import NameOID

    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        if found := name.get_attributes_for_oid(kind):
            return str(found[0].value)
    return name.rfc4514_string()
