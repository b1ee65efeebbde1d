"""Landscapes and abstracts drawn by code: the same seed gives the same pixels.

Pictures are float arrays, height × width × 3, linear between 0 and 1, until the last step.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Array = NDArray[np.float64]
Stops = Sequence[tuple[int, int, int]]
Scene = Callable[[np.random.Generator, int, int, Stops], Array]


def draw(scene: str, seed: int, width: int, height: int, colours: Stops) -> Image.Image:
    """One of `SCENES`. `colours` run from the sky's top, or from dark, to the horizon, or light."""
    pixels = SCENES[scene](np.random.default_rng(seed), width, height, colours)
    grain = np.random.default_rng(seed + 1).normal(0, 0.006, (height, width, 1))
    return Image.fromarray(np.uint8(np.clip(_vignette(pixels) + grain, 0, 1) * 255 + 0.5))


def ridges(rng: np.random.Generator, width: int, height: int, colours: Stops) -> Array:
    """A low sun over mountains, each range paler than the one before it."""
    _, y = _grid(width, height)
    picture = _gradient(np.clip(y / 0.6, 0, 1), colours)
    picture = _sun(picture, (rng.uniform(0.3, 0.7), rng.uniform(0.3, 0.36)), 0.05, colours[-1])
    haze, middle, dark = (_colour(colours[i]) for i in (-1, len(colours) // 2, 0))
    layers = 6
    for layer in range(layers):
        near = layer / (layers - 1)
        line = 0.56 + 0.38 * near**1.2 - (0.2 - 0.06 * near) * _noise_line(rng, width, 3 + layer)
        depth = y - line[None, :]
        inside = np.clip(depth * height, 0, 1)[:, :, None]
        mist = np.exp(-depth * 7)[:, :, None] * 0.25 + np.clip(depth * 5, 0, 1)[:, :, None] * 0.3
        far = haze * (1 - near) + middle * near
        colour = far * (1 - near) * 0.9 + dark * (0.25 + 0.35 * near)
        mixed = colour + (haze - colour) * mist * (1 - near)
        picture = picture * (1 - inside) + mixed * inside
    return picture


def sea(rng: np.random.Generator, width: int, height: int, colours: Stops) -> Array:
    """A sun going down over water that carries its light to the shore."""
    horizon = rng.uniform(0.48, 0.56)
    x, y = _grid(width, height)
    centre = rng.uniform(0.35, 0.65), horizon - 0.07
    sky = _gradient(np.clip(y / horizon, 0, 1), colours)
    clouds = _noise(rng, width, height, 3, stretch=5.0) ** 2 * np.clip(1.2 - y / horizon, 0, 1)
    sky = sky + clouds[:, :, None] * (_colour(colours[-1]) - sky) * 0.5
    sky = _sun(sky, centre, 0.06, colours[-1])
    depth = np.clip((y - horizon) / (1 - horizon), 0, 1)
    waves = _noise(rng, width, height, 40, stretch=9.0)
    swell = np.sin((depth**0.55) * 190 + waves * 9)
    path = np.exp(-(((x - centre[0]) / (0.03 + 0.22 * depth)) ** 2))
    glitter = np.clip(swell * 0.6 + waves - 0.55, 0, 1) * path * (1.5 - depth)
    water = _gradient(1 - depth * 0.9, colours) * (0.62 - 0.32 * depth[:, :, None])
    water = water + glitter[:, :, None] * _colour(colours[-1]) * 1.5
    shore: Array = np.where((y < horizon)[:, :, None], sky, water)
    return shore


def aurora(rng: np.random.Generator, width: int, height: int, colours: Stops) -> Array:
    """Curtains of light among stars, over a black ridge."""
    _, y = _grid(width, height)
    picture = _gradient(y**1.5, [(3, 6, 18), (8, 16, 38), (18, 34, 58)])
    stars = rng.random((height, width))
    picture = picture + (np.clip(stars - 0.9985, 0, 1) * 500 * (1 - y))[:, :, None]
    for colour in colours:
        line = 0.25 + 0.35 * _noise_line(rng, width, 3)
        fall = y - line[None, :]
        streaks = 0.45 + 0.55 * _noise_line(rng, width, 90)[None, :]
        veil = np.where(fall > 0, np.exp(-fall * 5.5), np.exp(fall * 26)) * streaks
        veil = veil * (0.3 + 0.7 * _noise_line(rng, width, 5)[None, :])
        picture = picture + veil[:, :, None] * _colour(colour) * 0.85
    line = 0.9 - 0.16 * _noise_line(rng, width, 6)
    return np.where((y > line[None, :])[:, :, None], _colour((4, 7, 12)), picture)


def dunes(rng: np.random.Generator, width: int, height: int, colours: Stops) -> Array:
    """Sand in the last light: a lit and a shaded side to every crest."""
    _, y = _grid(width, height)
    picture = _gradient(np.clip(y / 0.42, 0, 1), colours)
    lit, shade = _colour(colours[-1]) * 0.96, _colour(colours[0]) * 0.5 + 0.04
    ripples = _noise(rng, width, height, 26, stretch=4.0)
    for layer in range(5):
        near = layer / 4
        crest = 0.36 + 0.46 * near - 0.16 * _noise_line(rng, width, 2 + layer % 2, octaves=2)
        depth = np.clip((y - crest[None, :]) / 0.3, 0, 1)
        slope = np.gradient(crest) * width
        side = np.clip(0.5 + slope * 1.4, 0, 1)[None, :] * (1 - 0.55 * depth)
        side = side + 0.07 * (ripples - 0.5) * near
        sand = lit * side[:, :, None] + shade * (1 - side[:, :, None])
        inside = np.clip((y - crest[None, :]) * height, 0, 1)[:, :, None]
        picture = picture * (1 - inside) + sand * inside
    return picture


def silk(rng: np.random.Generator, width: int, height: int, colours: Stops) -> Array:
    """Folds of cloth: soft noise that bends a wave."""
    x, y = _grid(width, height)
    bend = _noise(rng, width, height, 2, octaves=2)
    twist = _noise(rng, width, height, 2, octaves=2)
    phase = 5 * (x * 0.7 + y) + 7 * bend + 4 * np.sin(3 * (twist + x * 0.5))
    folds = 0.5 + 0.5 * np.sin(phase)
    light = (np.gradient(folds, axis=1) * width + np.gradient(folds, axis=0) * height) * 0.03
    cloth: Array = _gradient(folds**1.3, colours) * (0.92 + np.clip(light, -0.5, 0.5)[:, :, None])
    return cloth


def bokeh(rng: np.random.Generator, width: int, height: int, colours: Stops) -> Array:
    """City lights out of focus."""
    _, y = _grid(width, height)
    night = [(5, 8, 24), (26, 16, 48), (70, 30, 62), (30, 16, 40)]
    picture = _gradient(np.clip(y + 0.15 * _noise(rng, width, height, 2), 0, 1), night)
    for _ in range(90):
        colour = _colour(colours[int(rng.integers(len(colours)))]) * rng.uniform(0.25, 1)
        _light(
            picture,
            (rng.uniform(0, width), height * rng.normal(0.62, 0.16)),
            radius=rng.uniform(0.02, 0.085) * min(width, height),
            colour=colour,
        )
    return picture


def _light(picture: Array, centre: tuple[float, float], radius: float, colour: Array) -> None:
    """Add one disc, brighter at its rim, in place."""
    height, width = picture.shape[:2]
    left, right = (int(np.clip(centre[0] + side * radius * 1.4, 0, width)) for side in (-1, 1))
    top, bottom = (int(np.clip(centre[1] + side * radius * 1.4, 0, height)) for side in (-1, 1))
    y, x = np.mgrid[top:bottom, left:right]
    distance = np.hypot(x - centre[0], y - centre[1]) / radius
    disc = np.clip((1 - distance) * radius * 0.4, 0, 1) * (0.28 + 0.2 * distance)
    halo = np.exp(-(((distance - 0.95) / 0.12) ** 2)) * 0.22
    picture[top:bottom, left:right] += (disc + halo)[:, :, None] * colour


SCENES: dict[str, Scene] = {
    "ridges": ridges,
    "sea": sea,
    "aurora": aurora,
    "dunes": dunes,
    "silk": silk,
    "bokeh": bokeh,
}


def _grid(width: int, height: int) -> tuple[Array, Array]:
    y, x = np.mgrid[0:height, 0:width]
    return x / width, y / height


def _colour(rgb: tuple[int, int, int]) -> Array:
    colour: Array = np.array(rgb, float) / 255
    return colour


def _gradient(t: Array, colours: Stops) -> Array:
    """Colours by a field of numbers from 0 to 1."""
    stops = np.linspace(0, 1, len(colours))
    channels = np.array(colours, float).T / 255
    return np.stack([np.interp(t, stops, channel) for channel in channels], axis=-1)


def _noise(
    rng: np.random.Generator,
    width: int,
    height: int,
    cells: int,
    stretch: float = 1.0,
    octaves: int = 4,
) -> Array:
    """Noise from 0 to 1, the softer the fewer octaves; `stretch` > 1 draws it out sideways."""
    total = np.zeros((height, width))
    for octave in range(octaves):
        rows = max(2, round(cells * 2**octave))
        columns = max(2, round(rows * width / height / stretch))
        small = Image.fromarray(rng.random((rows, columns)).astype(np.float32), "F")
        total += np.asarray(small.resize((width, height), Image.Resampling.BICUBIC)) / 2**octave
    low, high = total.min(), total.max()
    noise: Array = (total - low) / (high - low)
    return noise


def _noise_line(rng: np.random.Generator, width: int, cells: int, octaves: int = 4) -> Array:
    line: Array = _noise(rng, width, 8, cells, stretch=width / 8, octaves=octaves)[4]
    return line


def _sun(
    sky: Array, centre: tuple[float, float], radius: float, glow: tuple[int, int, int]
) -> Array:
    height, width = sky.shape[:2]
    x, y = _grid(width, height)
    distance = np.hypot((x - centre[0]) * width / height, y - centre[1])
    halo = np.exp(-distance * 4.2)[:, :, None] * 0.55
    disc = np.clip((radius - distance) * height * 0.5, 0, 1)[:, :, None]
    lit = sky + (_colour(glow) - sky) * halo + halo * 0.12
    sunny: Array = lit * (1 - disc) + (_colour(glow) * 0.25 + 0.78) * disc
    return sunny


def _vignette(picture: Array) -> Array:
    height, width = picture.shape[:2]
    x, y = _grid(width, height)
    return picture * (1 - 0.35 * ((x - 0.5) ** 2 + (y - 0.5) ** 2))[:, :, None]
