"""What is prohibited everywhere, phrase by phrase: each was read by a person, none comes from our
own output. A phrase is judged together with a clearly exposed part.
"""

import pytest

from app.core.asset import Box, Detection
from app.core.vocab import Outcome
from app.export.policies.policy import SHIPPED, Policy, load_policies
from tests.export.verdicts import judge

EXPOSED = Detection("FEMALE_BREAST_EXPOSED", 0.9, Box(0, 0, 10, 10), "nudenet-320n", "3.4")

# A sign of a minor: prohibited with the exposed part.
MINOR = """
student, 16 years
a girl 16 yrs
14 y o girl
a woman of 30 who looks 12
l0li
c h i l d
child
a child on a beach
two children playing
kids at the pool
toddler
a newborn in a blanket
a woman holding a baby
preschooler
kindergarten class
elementary school classroom
middle schooler
junior high student
high school girl
a high school student, smiling
fifth grader
5th grade
6th-graders
schoolgirl
school girl, pigtails
schoolboy
preteen
pre-teen
tween girl
adolescent
underage
under-age girl
minors
a minor
minor girl
prepubescent
jailbait
loli
(loli:1.3)
{{loli}}, masterpiece
1girl, loli, solo
<lora:loli_style_v2:0.8>, 1girl
shota
lolicon
cunny
little girl
little_girl
little blonde girl
little girls, forest
small child
child's body
under 18
not yet 18
girl under eighteen
randoseru
Kodomo no jikan
a cute KID
ＣＨＩＬＤ
👶 in a cot
young girl
young blonde girl, smiling
very young girl
young boy
teen
teenager
teenage girl
16 year old
16-year-old girl
a 16yo girl
16 y/o
16 y.o.
15yo
17 yo, selfie
age 12
aged 14
age: 15
age=13
at the age of 16
ages 12-15
12 or 13 years old
16-18 year old
between 14 to 19 years old
twelve year old
sixteen-year-old
fourteen years of age
10yearold
7 yr old
8 months old
１６歳
16歳の女の子
十六歳
七才
16岁
16歲少女
16세 소녀
16살
ein Kind
kleines Mädchen
minderjährig
Schülerin
16 Jahre alt
15-jähriges Mädchen
14jährige
fillette
petite fille
une lycéenne
fille de 15 ans
âgée de 14 ans
niña
una niña pequeña
colegiala
menor de edad
chica de 16 años
bambina
ragazzina
minorenne
ragazza di 15 anni
criança
menininha
garota de 16 anos
tienermeisje
minderjarig meisje
16 jaar oud
dziewczynka
nieletnia
15-letnia dziewczyna
девочка
школьница
несовершеннолетняя
девушка 16 лет
16-летняя девушка
子供
幼女
小学生
女子高生
ロリ
ロリっ子
ショタ
儿童
小女孩
萝莉
未成年
어린이
여고생
미성년자
not only a child
not without children
no text, kid
no kids, loli
adult woman and a child
25 year old mother with her 5 year old
nymphet
school-age girl
school aged boys
u18
sub 18
girl scout
cub scouts
high-school freshman
freshman in high school
infantile body
a girl of fifteen
a boy of 12
her ten-year-old niece
a 17 year old cheerleader
15 years young
early teens
15 ans
17 Jahre
junge Teenagerin
une adolescente
ragazzo di 14 anni
menino de 12 anos
młoda nastolatka
подростки
13歳の少年
小学五年生
女子高生, 制服
十四岁
중학생
çocuk
gyerek
kislány a parkban
trẻ em
anak kecil
طفل
बच्चा
no adults, only kids
a child, not an adult
18 year old woman, 12 year old girl
"""

# Prohibited by its words alone.
BOTH = """
no clothes, child
no clothes child
no panties little girl
nude child, no adults
topless schoolgirl
girl,16yo,nude
"""

# No sign at all: with the exposed part it is what the platform's rule says, here a review on X.
CLEAN = """
a woman who moved here 10 years ago
15 years of experience
twelve years later
married for 10 years
a ruin, left 16 years before
1girl, solo
2girls, 1boy
1girl, solo, long hair, looking at viewer
girl
girls
a beautiful girl in a red dress
boy
tomboy
cowboy hat
cowgirl
woman
young woman
young man
young lady
girlfriend
boyfriend
18 year old
18yo
18-year-old woman
25yo
25 year old
a 30-year-old woman
twenty one year old
twenty-five years old
age 21
aged 35
age: 40
(age:1.2)
(old age:1.4)
(age:1)
<lora:age_slider:-2>
middle age
golden age comics
ages 20 to 30
1000 year old vampire
500 years old elf
eighteen year old
100歳
25歳
二十五歳
二十代の女性
25岁
30세
25 Jahre alt
femme de 30 ans
mujer de 25 años
depuis 15 ans
hace 10 años
donna di 28 anni
женщина 30 лет
no children
no child
no kids
without kids
without any children
without children or teens
no kids or teens
no minors
not a child
not a teen
isn't a child
non-minor
not underage
no underage children
childfree
child-free
kids-free zone
zero children
0 kids
no one under 18
free of children
keine Kinder
ohne Kinder
kein Kind
sans enfants
pas d'enfants
sin niños
senza bambini
sem crianças
без детей
geen kinderen
bez dzieci
子供なし
没有小孩
无儿童
아이 없음, 어린이 없음
baby blue dress
baby pink background
babydoll lingerie
baby doll nightie
baby oil
baby bangs
sugar baby
baby's breath flowers
baby hair, wet skin
kid gloves
kid leather boots
Billy the Kid
inner child
child's pose, yoga
children's book illustration style
childhood home
childbearing hips
minor details
minor scratches on metal
Ursa Minor
teen titans
between the trees
kind smile
one of a kind
gute Laune, kindly
pedometer
no minors or children
adults only, no children present
never a child
excluding minors
not underage, 21 years old
18 years or older
nineteen year old
woman in her thirties
25 Jahre alte Frau
seit 10 Jahren
vor 5 Jahre
chica de 22 años
девушка 20 лет
20歳の女性
22살
16 megapixels
17 inch laptop
10 year anniversary
since 15 years
child-safe cap
child proof bottle
infant formula tin
teenage mutant ninja turtles
kidney beans
pedestrian
lollipop
Lola
lolly
adult
milf
mature woman
college student
university student
student
teacher in classroom
12 year old whisky
12-year-old single malt whisky
300 year old tree
16:9
16mm film
f1.4, 85mm
steps 16
seed 15
score_9, score_8_up, source_anime, rating_explicit
best quality, masterpiece, 8k
カロリー
ロリポップ
フロリダの海
美少女
女孩子
칼로리
裸足
masterpiece, 4k, age of empires
stone age
little black dress
little black dress, girl
a little cat
petite woman
short woman
pigtails
twintails
Kidman
brainchild
Childish Gambino
Mrs. Kidd
"""

# Neither: with the exposed part somebody has to look.
DOUBT = """
jk girl
school uniform
serafuku, 1girl
gothic lolita
sweet lolita dress
schoolgirl costume
schoolgirl uniform, 25 year old woman
flat chest
youthful
barely legal
minor
little sister
baby face
young-looking
18 year old teen
young girl, 25 years old
a beautiful young girl, adult
teenager, 19 years old
high school
セーラー服
少女
jeune fille
校服
소녀
mädchen
"""

# Sexual by words alone, and not.
SEXUAL = """
un garçon nu
nude
naked
nsfw
topless
a woman in lingerie
sexy pose
ahegao
masturbating
spread legs
rating_explicit
(nude:1.4)
nackt
femme nue
desnuda
donna nuda
mulher nua
naakt
обнаженная
全裸
エッチ
裸体
누드
no bra, nude
"""
NOT_SEXUAL = """
nude lipstick
nude heels
naked eye
naked trees in winter
no nudity
not nude
non-nude
without nudity
not nsfw
sfw
fully clothed
breastfeeding
chicken breast with rice
Essex
same-sex couple
a cockatoo
cocktail
classic car
assassin
analog film
therapist
cucumber
裸足
裸眼
swimsuit
dress
kissing
"""


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


@pytest.fixture(scope="module")
def x() -> Policy:
    return load_policies([SHIPPED])["x"]


def outcome(policy: Policy, *texts: str, exposed: bool = True) -> Outcome:
    seen = [EXPOSED] if exposed else []
    return judge(policy, seen, (100, 100), texts).outcome


@pytest.mark.parametrize("text", lines(MINOR))
def test_a_sign_of_a_minor_with_nudity_is_prohibited(x: Policy, text: str) -> None:
    assert outcome(x, text) is Outcome.PROHIBITED


@pytest.mark.parametrize("text", lines(CLEAN))
def test_what_is_no_sign_does_not_fire(x: Policy, text: str) -> None:
    verdict = judge(x, [EXPOSED], (100, 100), [text])
    assert [found.rule for found in verdict.findings] == ["x.feed.FEMALE_BREAST_EXPOSED"]


@pytest.mark.parametrize("text", lines(DOUBT))
def test_a_doubtful_word_with_nudity_asks_for_a_look(x: Policy, text: str) -> None:
    verdict = judge(x, [EXPOSED], (100, 100), [text])
    assert verdict.outcome is Outcome.REVIEW
    assert "prohibited.doubt" in {found.rule for found in verdict.findings}


@pytest.mark.parametrize("text", [*lines(MINOR), *lines(DOUBT)])
def test_without_anything_sexual_a_sign_is_just_a_word(x: Policy, text: str) -> None:
    assert outcome(x, text, exposed=False) is Outcome.CLEAR


@pytest.mark.parametrize("text", lines(BOTH))
def test_words_alone_are_enough(x: Policy, text: str) -> None:
    assert outcome(x, text, exposed=False) is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "text",
    [
        "a woman, nude\nNegative prompt: child, loli, teen\nSteps: 20, Sampler: Euler",
        "a woman, nude. Negative prompt: (child:1.3), underage",
        '{"prompt": "a woman", "negative_prompt": "child, \\"kid\\"", "steps": 20}',
        "nude woman on a sofa --no children, kids --ar 2:3",
        "nude woman --no text, children",
    ],
)
def test_a_negative_prompt_quoted_in_a_text_is_not_read(x: Policy, text: str) -> None:
    assert outcome(x, text) is Outcome.REVIEW
    assert judge(x, [], (100, 100), [text]).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Negative prompt: ugly\nSteps: 20, Model: loli_mix",
        '{"negative_prompt": "ugly", "prompt": "a child"}',
        "a child --no text --ar 2:3",
        "--no text\na child",
    ],
)
def test_what_stands_around_a_negative_prompt_is_read(x: Policy, text: str) -> None:
    assert outcome(x, text) is Outcome.PROHIBITED


def test_invisible_characters_hide_nothing(x: Policy) -> None:
    assert outcome(x, "chi\u200bld") is Outcome.PROHIBITED
    assert outcome(x, "chi\u00adld") is Outcome.PROHIBITED


@pytest.mark.parametrize("text", lines(SEXUAL))
def test_sexual_words_need_no_detection(x: Policy, text: str) -> None:
    assert outcome(x, text, "a child", exposed=False) is Outcome.PROHIBITED
    assert outcome(x, text, "a woman", exposed=False) is Outcome.CLEAR


@pytest.mark.parametrize("text", lines(NOT_SEXUAL))
def test_words_that_only_look_sexual_do_not_count(x: Policy, text: str) -> None:
    assert outcome(x, text, "a child", exposed=False) is Outcome.CLEAR


def test_a_text_too_long_to_be_read_whole_asks_for_a_look(x: Policy) -> None:
    assert outcome(x, "a red dress, " * 100_000) is Outcome.REVIEW
    found = judge(x, [EXPOSED], (100, 100), ["a red dress, " * 100_000]).findings
    assert "prohibited.doubt" in {one.rule for one in found}


def test_the_table_is_long_enough_and_each_phrase_in_it_once() -> None:
    phrases = [*lines(MINOR), *lines(CLEAN), *lines(DOUBT)]
    assert len(phrases) > 200
    assert len(set(phrases)) == len(phrases)
