"""Signed files made by hand: a small CA, a leaf, and c2pa-python's own builder."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import c2pa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from PIL import Image

BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
PLAIN = {
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    "builder": {"thumbnail": {"enabled": False}},
}


@dataclass(frozen=True)
class Authority:
    """PEM texts: the root to trust, the leaf with its chain, the leaf's key."""

    root: str
    chain: bytes
    key: bytes


@cache
def authority(name: str = "Musekeep Tests", ocsp: str = "") -> Authority:
    """A root and a leaf of its own. `ocsp` is where the leaf says its status can be asked for."""
    root_key, leaf_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(
        ec.SECP256R1()
    )  # fmt: skip
    issuer = _name(name, "Test Root")
    root = _certificate(issuer, issuer, root_key.public_key(), ca=True, ocsp="").sign(
        root_key, hashes.SHA256()
    )
    subject = _name(name, "Test Signer")
    leaf = _certificate(subject, issuer, leaf_key.public_key(), ca=False, ocsp=ocsp)
    leaf = leaf.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
    )
    signed = leaf.sign(root_key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    key = leaf_key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    whole = root.public_bytes(pem)
    return Authority(whole.decode(), signed.public_bytes(pem) + whole, key)


def _name(organisation: str, common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "SE"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, *, ca: bool, ocsp: str
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    usage = x509.KeyUsage(not ca, False, False, False, False, ca, ca, False, False)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )
    if not ca:
        purposes = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
        builder = builder.add_extension(purposes, critical=False)
    if ocsp:
        place = x509.AccessDescription(
            AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(ocsp)
        )
        builder = builder.add_extension(x509.AuthorityInformationAccess([place]), critical=False)
    return builder


def signed(
    data: bytes,
    mime: str,
    *,
    actions: Sequence[Mapping[str, Any]] = (),
    ingredient: tuple[bytes, str] | None = None,
    by: Authority | None = None,
    remote: str = "",
    generator: str = "Musekeep Tests",
    title: str = "a title",
) -> bytes:
    """The same file with a credential. `ingredient` is another file it was made from, with its
    type; `remote` is where the manifest lies when it is not in the file.
    """
    if not actions and ingredient is None:
        actions = [created("digitalCapture")]
    claims: dict[str, Any] = {
        "claim_generator_info": [{"name": generator, "version": "1"}],
        "title": title,
    }
    if actions:
        told = {"label": "c2pa.actions.v2", "data": {"actions": list(actions)}}
        claims["assertions"] = [told]
    by = by or authority()
    info = c2pa.C2paSignerInfo(
        alg=b"es256", sign_cert=by.chain, private_key=by.key, ta_url=None
    )  # fmt: skip
    context = c2pa.Context.from_dict(PLAIN)
    signer = c2pa.Signer.from_info(info)
    out = io.BytesIO()
    with c2pa.Builder(claims, context=context) as builder:
        if ingredient is not None:
            builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
            named = {"title": "parent", "relationship": "parentOf"}
            builder.add_ingredient(named, ingredient[1], io.BytesIO(ingredient[0]))
        if remote:
            builder.set_remote_url(remote)
            builder.set_no_embed()
        builder.sign(signer, mime, io.BytesIO(data), out)
    return out.getvalue()


def picture(form: str = "JPEG", size: tuple[int, int] = (64, 48)) -> bytes:
    """Pixels that say nothing, in one of Pillow's formats."""
    out = io.BytesIO()
    Image.effect_noise(size, 40).convert("RGB").save(out, form)
    return out.getvalue()


def created(source_type: str, agent: str = "A Model") -> dict[str, Any]:
    return {
        "action": "c2pa.created",
        "digitalSourceType": BASE + source_type,
        "softwareAgent": {"name": agent},
    }
