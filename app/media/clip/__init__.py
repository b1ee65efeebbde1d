"""Clips that leave: any clip or moving picture to H.264 and AAC in MP4, frame by frame."""
