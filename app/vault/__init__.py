"""The vault format: keys, slots, header and sealed blobs. No SQL, no pictures, no Qt."""
