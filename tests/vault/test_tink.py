"""Tink reads what is sealed here, and what Tink seals is read here."""

import io
import random
from pathlib import Path

import pytest

pytest.importorskip("tink", reason="Tink has no wheel for this system")

KEY = bytes(range(32))
ASSOCIATED = b"musekeep/blob/v1\0" + bytes(33)
SIZES = [0, 1, 65_479, 65_480, 65_481, 131_000, 500_000]


class _Kept(io.BytesIO):
    """What is written stays readable after Tink has closed it."""

    data = b""

    def close(self) -> None:
        if not self.closed:
            self.data = self.getvalue()
        super().close()


@pytest.fixture(scope="module")
def oracle():  # type: ignore[no-untyped-def]
    """Tink's own implementation, with our key of 32 bytes."""
    import tink
    from tink import secret_key_access, streaming_aead
    from tink.proto import aes_gcm_hkdf_streaming_pb2, common_pb2, tink_pb2

    streaming_aead.register()
    key = aes_gcm_hkdf_streaming_pb2.AesGcmHkdfStreamingKey(
        version=0,
        params=aes_gcm_hkdf_streaming_pb2.AesGcmHkdfStreamingParams(
            ciphertext_segment_size=65_536,
            derived_key_size=32,
            hkdf_hash_type=common_pb2.SHA256,
        ),
        key_value=KEY,
    )
    data = tink_pb2.KeyData(
        type_url="type.googleapis.com/google.crypto.tink.AesGcmHkdfStreamingKey",
        value=key.SerializeToString(),
        key_material_type=tink_pb2.KeyData.SYMMETRIC,
    )
    keys = tink_pb2.Keyset(
        primary_key_id=1,
        key=[
            tink_pb2.Keyset.Key(
                key_data=data,
                status=tink_pb2.ENABLED,
                key_id=1,
                output_prefix_type=tink_pb2.RAW,
            )
        ],
    )
    handle = tink.proto_keyset_format.parse(keys.SerializeToString(), secret_key_access.TOKEN)
    return handle.primitive(streaming_aead.StreamingAead)


@pytest.mark.parametrize("size", SIZES)
def test_tink_reads_ours(oracle, size: int) -> None:  # type: ignore[no-untyped-def]
    from app.vault.blob import seal

    plain = random.Random(size).randbytes(size)
    made = io.BytesIO()
    seal(io.BytesIO(plain), made, KEY, ASSOCIATED)
    made.seek(0)
    with oracle.new_decrypting_stream(made, ASSOCIATED) as stream:
        assert stream.read() == plain


@pytest.mark.parametrize("size", SIZES)
def test_we_read_tinks(oracle, size: int, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from app.vault.blob import BlobReader

    plain = random.Random(size).randbytes(size)
    made = _Kept()
    with oracle.new_encrypting_stream(made, ASSOCIATED) as stream:
        stream.write(plain)
    path = tmp_path / "blob"
    path.write_bytes(made.data)
    with BlobReader(path, KEY, ASSOCIATED) as reader:
        assert reader.read() == plain
