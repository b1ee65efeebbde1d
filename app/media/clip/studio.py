"""A decoded frame to a finished one: upright, progressive, BT.709, cut, resized, laid over.

One FFmpeg filter graph for all frames of one kind; it is built anew where a clip changes its size
or colours on the way.
"""

import math
from collections.abc import Sequence
from contextlib import ExitStack
from fractions import Fraction
from typing import Self

from av.filter.context import FilterContext
from av.filter.graph import Graph
from av.video.frame import PictureType, VideoFrame

from app.media import tone
from app.media.backdrop import BLUR, DIMMED, MIRROR, SMALL, SPREAD
from app.media.clip.geometry import TO_BT709, Cut, where
from app.media.clip.notes import table_folder
from app.media.clip.values import Shape, Size
from app.media.veil import SQUARES
from app.media.video import HD_LINES, UNSPECIFIED

BT709, LIMITED = 1, 1
_SD, _RGB = 6, 0  # H.273: matrix of SMPTE 170M; none
_QUARTERS = {1: ("cclock",), 2: ("cclock", "cclock"), 3: ("clock",)}
_MATRICES = {0: "gbr", 1: "bt709", 4: "fcc", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m"}
_MATRICES |= {9: "bt2020nc", 10: "bt2020c"}

Step = tuple[str, str]


class Studio:
    """Used as a context manager: it keeps a table of colours in a file of its own."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._kept = ExitStack()
        self._line: _Line | None = None
        self._kind: tuple[object, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._line = None
        self._kept.close()

    @property
    def moves(self) -> bool:
        """Whether a frame looks different at another moment."""
        return len(self._shape.path) > 1

    def finish(self, frame: VideoFrame, time_s: float) -> VideoFrame:
        """The frame as it is shown at `time_s` (second of the source). Raises FFmpeg's errors."""
        _name_colours(frame)
        kind = (
            *(frame.width, frame.height, frame.format.name, round(frame.rotation / 90) % 4),
            *(frame.colorspace, frame.color_range, frame.color_trc, frame.color_primaries),
            frame.interlaced_frame,
        )
        if self._line is None or kind != self._kind:
            self._line, self._kind = _Line(self._shape, frame, self._table(frame)), kind
        made = self._line.run(frame, where(self._shape, time_s))
        made.pict_type = PictureType.NONE
        made.colorspace = made.color_trc = made.color_primaries = BT709
        made.color_range = LIMITED
        return made

    def _table(self, frame: VideoFrame) -> str | None:
        if not tone.has_wide(frame.color_trc, frame.color_primaries):
            return None
        folder = self._kept.enter_context(table_folder())
        table = folder / "colours.cube"
        table.write_text(tone.cube(int(frame.color_trc), int(frame.color_primaries)), "ascii")
        return str(table)


class _Line:
    """One graph. The window is cut out twice: roughly in pixels of the source, which a moving one
    would follow in visible steps, then to the pixel in those of the result.
    """

    def __init__(self, shape: Shape, frame: VideoFrame, table: str | None) -> None:
        self._cut = Cut.of(shape, _turned(frame))
        self._graph = Graph()
        self._graph.threads = 1
        self._source = self._buffer(frame)
        end = self._chain(self._source, _prepared(frame, table))
        self._rough = self._chain(end, [("crop", self._cut.rough)])
        end = self._chain(self._rough, [("scale", self._cut.scale), ("format", "yuv420p")])
        self._fine = self._chain(end, [("crop", self._cut.fine)])
        end = self._overlaid(self._dressed(self._fine, shape), shape)
        self._sink = self._graph.add("buffersink")
        end.link_to(self._sink)
        self._graph.configure()
        self._count = 0
        self._lay_stamp(shape)

    def run(self, frame: VideoFrame, corner: tuple[float, float]) -> VideoFrame:
        rough, fine = self._cut.at(corner)
        for context, (left, top) in ((self._rough, rough), (self._fine, fine)):
            context.process_command("x", str(left))
            context.process_command("y", str(top))
        frame.pts, frame.time_base = self._count, Fraction(1, 1000)
        self._count += 1
        self._source.push(frame)
        made = self._sink.pull()
        assert isinstance(made, VideoFrame)
        return made

    def _buffer(self, frame: VideoFrame) -> FilterContext:
        return self._graph.add(
            "buffer",
            video_size=f"{frame.width}x{frame.height}",
            pix_fmt=frame.format.name,
            time_base="1/1000",
            pixel_aspect="1/1",
            colorspace=_MATRICES.get(int(frame.colorspace), "unknown"),
            range="pc" if frame.color_range == 2 else "tv",
        )

    def _chain(self, after: FilterContext, steps: Sequence[Step]) -> FilterContext:
        for name, arguments in steps:
            if name == "lut3d":  # a path may hold what separates arguments
                step = self._graph.add(name, file=arguments, interp="tetrahedral")
            else:
                step = self._graph.add(name, arguments)
            after.link_to(step)
            after = step
        return after

    def _dressed(self, window: FilterContext, shape: Shape) -> FilterContext:
        """The window on its backdrop, veiled where that is asked for."""
        end = window
        if shape.backdrop is not None and self._cut.shown != shape.pixels:
            end = self._on_backdrop(window, shape.backdrop, shape.pixels)
        if shape.veiled:
            few = [max(2, round(side * SQUARES / max(shape.pixels))) for side in shape.pixels]
            end = self._chain(end, [_scaled(few, "area"), _scaled(shape.pixels, "bicubic")])
        return end

    def _on_backdrop(self, window: FilterContext, how: str, pixels: Size) -> FilterContext:
        wide, high = self._cut.shown
        left, top = (pixels[0] - wide) // 4 * 2, (pixels[1] - high) // 4 * 2
        right, bottom = pixels[0] - wide - left, pixels[1] - high - top
        if how == MIRROR and max(left, right) <= wide and max(top, bottom) <= high:
            edges = f"left={left}:right={right}:top={top}:bottom={bottom}:mode=mirror"
            steps = [_padded(pixels, left, top), ("fillborders", edges)]
            return self._chain(window, steps)
        if how not in (BLUR, MIRROR):
            return self._chain(window, [_padded(pixels, left, top, how)])
        split = self._chain(window, [("split", "2")])
        over = self._graph.add("overlay", f"x={left}:y={top}:shortest=1")
        behind = self._graph.add("scale", _covering(self._cut.shown, pixels))
        split.link_to(behind, output_idx=1)
        self._chain(behind, _out_of_focus(pixels)).link_to(over, input_idx=0)
        split.link_to(over, output_idx=0, input_idx=1)
        return over

    def _overlaid(self, under: FilterContext, shape: Shape) -> FilterContext:
        self._stamp: FilterContext | None = None
        if shape.stamp is None:
            return under
        high, wide = shape.stamp.rows.shape[:2]
        self._stamp = self._graph.add(
            "buffer",
            video_size=f"{wide}x{high}",
            pix_fmt="rgba",
            time_base="1/1000",
            pixel_aspect="1/1",
        )
        place = f"x={shape.stamp.left}:y={shape.stamp.top}:eof_action=repeat"
        over = self._graph.add("overlay", place)
        mark = self._chain(self._stamp, [("scale", TO_BT709), ("format", "yuva420p")])
        under.link_to(over)
        mark.link_to(over, input_idx=1)
        return over

    def _lay_stamp(self, shape: Shape) -> None:
        if self._stamp is None or shape.stamp is None:
            return
        mark = VideoFrame.from_ndarray(shape.stamp.rows, format="rgba")
        mark.pts, mark.time_base = 0, Fraction(1, 1000)
        self._stamp.push(mark)
        self._stamp.push(None)


def _name_colours(frame: VideoFrame) -> None:
    """What a frame leaves unsaid gets its usual meaning: BT.709 from 720 lines on, else BT.601."""
    if frame.format.is_rgb:
        frame.colorspace, frame.color_range = _RGB, 2
    elif frame.colorspace == UNSPECIFIED:
        frame.colorspace = BT709 if min(frame.width, frame.height) >= HD_LINES else _SD
    if frame.color_range == 0:
        frame.color_range = 2 if frame.format.name.startswith("yuvj") else LIMITED


def _turned(frame: VideoFrame) -> Size:
    turns = round(frame.rotation / 90) % 4
    high = frame.height // 2 if frame.interlaced_frame else frame.height
    return (high, frame.width) if turns % 2 else (frame.width, high)


def _prepared(frame: VideoFrame, table: str | None) -> list[Step]:
    """Progressive, upright, in BT.709's colours."""
    steps: list[Step] = []
    if frame.interlaced_frame:
        steps.append(("field", "top"))  # one of its two moments
    turns = round(frame.rotation / 90) % 4  # counter-clockwise
    steps += [("transpose", turn) for turn in _QUARTERS.get(turns, ())]
    if table is not None:
        steps += [("format", "gbrp10le"), ("lut3d", table)]
    return steps


def _scaled(size: Sequence[int], kernel: str) -> Step:
    return "scale", f"{size[0]}:{size[1]}:flags={kernel}"


def _padded(pixels: Size, left: int, top: int, colour: str = "black") -> Step:
    colour = colour.replace("#", "0x")
    return "pad", f"{pixels[0]}:{pixels[1]}:{left}:{top}:color={colour}"


def _covering(shown: Size, pixels: Size) -> str:
    """Small, and at least the finished shape on both sides."""
    shrink = SMALL / max(pixels) * max(pixels[0] / shown[0], pixels[1] / shown[1])
    wide, high = (max(4, math.ceil(side * shrink / 2) * 2) for side in shown)
    return f"{wide}:{high}:flags=area"


def _out_of_focus(pixels: Size) -> list[Step]:
    """The middle of that, blurred, dimmed and drawn large, as `media.backdrop` does it."""
    small = [max(2, math.floor(side * SMALL / max(pixels) / 2) * 2) for side in pixels]
    dim = f"y='16+(val-16)*{DIMMED}':u='128+(val-128)*{DIMMED}':v='128+(val-128)*{DIMMED}'"
    return [
        ("crop", f"{small[0]}:{small[1]}"),
        ("gblur", f"sigma={SPREAD}"),
        ("lutyuv", dim),
        _scaled(pixels, "bicubic"),
    ]
