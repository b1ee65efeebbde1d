"""The words by which programs name the five colour labels, in the languages they are sold in."""

from app.core.vocab import Label

_WORDS = {
    Label.RED: """red rot rouge rojo rosso vermelho rood röd rød punainen czerwony červená piros
        roșu kırmızı красный червоний κόκκινο レッド 赤 红色 紅色 红 紅 빨강 빨간색 merah đỏ
        select winner""",
    Label.YELLOW: """yellow gelb jaune amarillo giallo amarelo geel gul keltainen żółty žlutá sárga
        galben sarı желтый жёлтый жовтий κίτρινο イエロー 黄 黄色 黃色 黃 노랑 노란색 kuning vàng
        second""",
    Label.GREEN: """green grün gruen vert verde groen grön grøn grønn vihreä zielony zelená zöld
        yeşil зеленый зелёный зелений πράσινο グリーン 緑 绿色 綠色 绿 綠 녹색 초록 초록색 hijau
        approved""",
    Label.BLUE: """blue blau bleu azul blu blauw blå sininen niebieski modrá kék albastru mavi синий
        синій μπλε ブルー 青 蓝色 藍色 蓝 藍 파랑 파란색 biru review""",
    Label.PURPLE: """purple violet magenta lila violett pourpre mauve morado púrpura viola roxo
        púrpura paars lilla violetti purppura fioletowy purpurowy purpurová fialová bíbor
        mov mor фиолетовый пурпурный фіолетовий μωβ パープル 紫 紫色 보라 보라색 자주 ungu tím""",
}

LABELS: dict[str, Label] = {
    word: label for label, words in _WORDS.items() for word in words.split()
} | {"to do": Label.PURPLE, "màu đỏ": Label.RED, "xanh lá": Label.GREEN, "xanh lam": Label.BLUE}
"""By casefolded word: Lightroom's label sets, and Bridge's own ("Select", "To Do")."""

NUMBERED = {
    "1": Label.RED,
    "3": Label.YELLOW,
    "4": Label.GREEN,
    "5": Label.BLUE,
    "6": Label.PURPLE,  # digiKam calls it magenta
}
"""digiKam's colours that have a counterpart; it also has orange, grey, black and white."""

DIGIKAM = {label: number for number, label in NUMBERED.items()}
