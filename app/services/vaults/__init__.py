"""Vaults of a library: found, made, opened, shared, moved into and locked."""

from app.services.vaults.desk import VaultInfo, Vaults, VaultState
from app.services.vaults.device import Device
from app.services.vaults.making import Created
from app.services.vaults.opened import OpenVault

__all__ = ["Created", "Device", "OpenVault", "VaultInfo", "VaultState", "Vaults"]
