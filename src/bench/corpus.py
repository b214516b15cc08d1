#!/usr/bin/env python3
"""Writes a multilingual portal of invented text, the same for the same arguments, as a site of Hugo or of Approdo.

corpus.py FORMAT PAGES LANGUAGES FOLDER: PAGES // LANGUAGES items, each in every language. Words are drawn as they are
in texts, a few often and most seldom; the parts of an item (sections, lists, table, links) are the same in all its
languages, as they are in translations.
"""

import datetime
import itertools
import json
import os
import random
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
ADDRESS = "https://portal.example"
PREFIXES = {"contact-points": "cp", "regions": "reg", "guides": "guide", "good-practices": "gp"}
DAYS = ["mon", "tue", "wed", "thu", "fri"]
COMMON = 24  # the first words of a language: articles, prepositions

with open(os.path.join(HERE, "languages.json"), encoding="utf-8") as file:
    LANGUAGES = json.load(file)

# what Hugo's pages say beside their texts, by the place of a word in its language
LABELS = dict(language=7, updated=30, address=71, phone=69, email=40, hours=64, services=39, spoken=58, region=70,
              latest=45, next=50, prev=51, footer=46, audience=43, day=66)
TYPE_LABELS = {"contact-points": 36, "regions": 70, "guides": 33, "good-practices": 75}


def capital(text):
    return text[:1].upper() + text[1:]


class Language:
    """How a language writes, and its vocabulary by frequency."""

    def __init__(self, tag):
        self.tag = tag
        self.name, self.direction = LANGUAGES[tag]["name"], LANGUAGES[tag]["dir"]
        self.words = LANGUAGES[tag]["words"].split()
        self.space = "" if tag == "zh" else " "
        self.stop = {"zh": "。", "ur": "۔", "bn": "।"}.get(tag, ".")
        self.comma = "，" if tag == "zh" else "،" if self.direction == "rtl" else ","
        content = list(dict.fromkeys(self.words))[COMMON:]
        forms = [word + ending for ending in LANGUAGES[tag]["endings"].split() for word in content]
        if tag in ("zh", "de"):
            forms += [a + b for a, b in zip(content, reversed(content))]
        random.Random("vocabulary/" + tag).shuffle(forms)
        self.vocabulary = list(dict.fromkeys(self.words + forms))
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self.vocabulary))))

    def label(self, place):
        return capital(self.words[min(place, len(self.words) - 1)])

    def type_label(self, type):
        place = TYPE_LABELS[type]
        return self.label(place) + self.space + self.words[min(place + 4, len(self.words) - 1)]


class Portal:
    """How many items of each type there are, and what holds of them in every language."""

    def __init__(self, items):
        regions = min(20, max(1, items // 5))
        rest = items - regions
        contacts, guides = rest * 60 // 100, rest * 25 // 100
        self.counts = {"contact-points": contacts, "regions": regions, "guides": guides,
                       "good-practices": rest - contacts - guides}

    def id(self, type, number):
        return f"{PREFIXES[type]}-{number:05d}"

    def region(self, type, number):
        return self.id("regions", random.Random(f"region/{type}/{number}").randrange(self.counts["regions"]))

    def facts(self, type, number):
        draw = random.Random(f"facts/{type}/{number}")
        places = LANGUAGES["it"]["words"].split()[40:]
        facts = dict(date=(datetime.date(2020, 1, 1) + datetime.timedelta(days=draw.randrange(1800))).isoformat())
        if type == "contact-points":
            facts.update(
                street=f"Via {draw.choice(places)}", number=draw.randrange(1, 200),
                city=capital(draw.choice(places)), zip=f"{draw.randrange(10000, 99999)}",
                phone=f"+39 0{draw.randrange(10, 99)} {draw.randrange(1000000, 9999999)}",
                email=f"info{number}@sportello.example", website=f"https://sportello{number}.example/",
                lat=round(draw.uniform(37, 46), 5), lon=round(draw.uniform(7, 18), 5),
                hours=[(f"{draw.randrange(8, 10):02d}:30", f"{draw.randrange(12, 18)}:00") for _ in DAYS],
                spoken=draw.sample(list(LANGUAGES), 4))
        elif type == "regions":
            facts.update(population=draw.randrange(100000, 9999999), capital=capital(draw.choice(places)))
        else:
            facts.update(author=f"Red. {draw.randrange(100)}")
        return facts


class Text:
    """An item in a language. Parts are drawn by the item, words by the item and the language."""

    def __init__(self, portal, language, type, number, address):
        self.language = language
        self.parts = random.Random(f"parts/{type}/{number}")
        self.draw = random.Random(f"words/{language.tag}/{type}/{number}")
        length = self.parts.randint(300, 700)
        self.words = iter(self.draw.choices(language.vocabulary, cum_weights=language.weights, k=length + 60))
        self.left = length + 60
        types = [t for t in portal.counts if portal.counts[t]]
        self.links = []
        for _ in range(self.parts.randint(4, 6)):
            target = self.parts.choice(types)
            self.links.append(address(target, self.parts.randrange(portal.counts[target])))
        self.title = f"{self.phrase(3, 6)} {number + 1}"
        self.summary = self.sentence(14).replace("*", "")
        self.body = self.write(length)
        if type == "contact-points":
            self.services = self.frequent(4)
        elif type != "regions":
            self.audience, self.topics = self.frequent(1)[0], self.frequent(3)

    def take(self, count):
        taken = list(itertools.islice(self.words, count))
        self.left -= len(taken)
        return taken

    def frequent(self, count):
        return [capital(word) for word in self.draw.sample(self.language.vocabulary[COMMON:120], count)]

    def phrase(self, least, most):
        return capital(self.language.space.join(self.take(self.parts.randint(least, most))))

    def sentence(self, count, link=None):
        words = self.take(count)
        if link and len(words) > 4:
            words[1:4] = ["[" + self.language.space.join(words[1:4]) + "](" + link + ")"]
        elif len(words) > 7:
            chance = self.parts.random()
            # a script without spaces has no place where emphasis may begin
            if chance < 0.15 and self.language.space:
                words[5] = f"**{words[5]}**"
            elif chance < 0.25 and self.language.space:
                words[6] = f"*{words[6]}*"
        if len(words) > 9:
            words[8] += self.language.comma
        return capital(self.language.space.join(words)) + self.language.stop if words else ""

    def paragraph(self, count):
        sentences = []
        while count > 0 and self.left > 20:
            length = min(count, self.parts.randint(8, 18))
            count -= length
            linked = self.links and length > 4 and self.parts.random() < 0.35
            sentences.append(self.sentence(length, self.links.pop() if linked else None))
        return self.language.space.join(sentences)

    def table(self):
        rows = [[self.phrase(1, 1) for _ in range(3)], ["---"] * 3]
        for _ in range(self.parts.randint(4, 6)):
            rows.append([self.phrase(2, 2), self.phrase(2, 2), str(self.parts.randrange(10, 999))])
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)

    def write(self, length):
        blocks = [self.paragraph(self.parts.randint(40, 80))]
        sections = self.parts.randint(3, 5)
        used = length + 60 - self.left
        share = max(20, (length - used) // sections - 30)
        for section in range(sections):
            blocks += ["## " + self.phrase(2, 5), self.paragraph(share)]
            if section == 0:
                blocks.append("\n".join("- " + self.phrase(4, 9) for _ in range(self.parts.randint(4, 6))))
            elif section == 1:
                blocks.append(self.table())
            elif section == 2:
                steps = range(1, self.parts.randint(4, 6))
                blocks += ["### " + self.phrase(3, 3), "\n".join(f"{n}. " + self.phrase(4, 8) for n in steps)]
            elif section == 3:
                blocks.append("> " + self.sentence(14))
        blocks += [f"[{self.language.space.join(self.take(3)) or self.language.tag}]({link})" for link in self.links]
        return "\n\n".join(block for block in blocks if block) + "\n"


def quoted(value):
    return json.dumps(value, ensure_ascii=False)


def front_matter(fields, body):
    return "---\n" + "".join(f"{key}: {quoted(value)}\n" for key, value in fields.items()) + "---\n\n" + body


class HugoSite:
    """A folder of pages for each language."""

    def __init__(self, folder, languages, portal):
        self.folder, self.languages, self.portal = folder, languages, portal
        shutil.copytree(os.path.join(HERE, "hugo"), folder)

    def address(self, language):
        return lambda type, number: f"/{language.tag}/{type}/{self.portal.id(type, number)}/"

    def item(self, language, type, number, facts, text):
        fields = dict(title=text.title, date=facts["date"], description=text.summary)
        if type == "contact-points":
            fields.update(
                region=self.portal.region(type, number), address=f"{facts['street']} {facts['number']}",
                services=text.services, **{key: facts[key] for key in
                                           ("city", "zip", "phone", "email", "website", "lat", "lon", "spoken")},
                opening=[{"day": day + 1, "from": a, "to": b} for day, (a, b) in enumerate(facts["hours"])])
        elif type == "regions":
            fields.update(population=facts["population"], capital=facts["capital"])
        else:
            fields.update(region=self.portal.region(type, number), author=facts["author"], audience=text.audience,
                          topics=text.topics)
        path = os.path.join("content", language.tag, type, self.portal.id(type, number) + ".md")
        return path, front_matter(fields, text.body)

    def finish(self):
        for weight, language in enumerate(self.languages, 1):
            tag, words = language.tag, LANGUAGES[language.tag]
            labels = dict(home=words["home"], site=words["site"])
            labels.update({name: language.label(place) for name, place in LABELS.items()})
            labels.update({type: language.type_label(type) for type in PREFIXES})
            write(self.folder, f"i18n/{tag}.toml",
                  "".join(f"[{name}]\nother = {quoted(label)}\n" for name, label in labels.items()))
            write(self.folder, f"content/{tag}/_index.md", front_matter(dict(title=words["site"]), ""))
            for type in PREFIXES:
                write(self.folder, f"content/{tag}/{type}/_index.md",
                      front_matter(dict(title=language.type_label(type)), ""))
            with open(os.path.join(self.folder, "hugo.toml"), "a", encoding="utf-8") as file:
                file.write(f"\n[languages.{tag}]\nlanguageName = {quoted(language.name)}\n"
                           f"contentDir = \"content/{tag}\"\ntitle = {quoted(words['site'])}\nweight = {weight}\n"
                           f"languageDirection = {quoted(language.direction)}\n")


class ApprodoSite:
    """A folder for each item; the first language is the source of the others."""

    def __init__(self, folder, languages, portal):
        self.folder, self.languages, self.portal = folder, languages, portal
        shutil.copytree(os.path.join(REPOSITORY, "templates"), os.path.join(folder, "templates"))
        shutil.copytree(os.path.join(HERE, "approdo"), folder, dirs_exist_ok=True)

    def address(self, language):
        return lambda type, number: f"/{self.path(type, number)}/"

    def path(self, type, number):
        area = [] if type == "regions" else [self.portal.region(type, number)]
        return "/".join([type, *area, self.portal.id(type, number)])

    def item(self, language, type, number, facts, text):
        fields = dict(title=text.title, summary=text.summary)
        if type == "contact-points":
            fields.update(services=text.services)
        elif type != "regions":
            fields.update(audience=text.audience, topics=text.topics)
        if language is self.languages[0]:
            fields.update(self.facts(type, number, facts))
        else:
            fields.update(translation=dict(source=self.languages[0].tag, digests="", date="2026-01-01", method="human"))
        return f"content/{self.path(type, number)}/index.{language.tag}.md", front_matter(fields, text.body)

    def facts(self, type, number, facts):
        fields = dict(date=facts["date"])
        if type == "contact-points":
            hours = {day: [f"{a}-{b}"] for day, (a, b) in zip(DAYS, facts["hours"])}
            fields.update(
                address=dict(street=facts["street"], number=str(facts["number"]), postcode=facts["zip"],
                             city=facts["city"]),
                phones=[facts["phone"]], emails=[facts["email"]], web=facts["website"],
                geo=dict(lat=facts["lat"], lon=facts["lon"]), hours=dict(weekly=hours),
                languages=[dict(code=code) for code in facts["spoken"]])
        elif type == "regions":
            fields.update(population=facts["population"], capital=facts["capital"])
            if number:
                fields.update(parent=self.portal.id("regions", 0))
        else:
            fields.update(author=facts["author"])
        return fields

    def finish(self):
        first = self.languages[0].tag
        lines = ["name: Portal", f"base-url: {ADDRESS}", f"source-locale: {first}",
                 f"home-area: {self.portal.id('regions', 0)}", "page-size: 20", "locales:"]
        for language in self.languages:
            direction = ", direction: rtl, numerals: latn" if language.direction == "rtl" else ""
            fallback = "" if language.tag == first else f", fallback: [{first}]"
            lines.append(f"  {language.tag}: {{endonym: {language.name}{direction}{fallback}}}")
            with open(os.path.join(REPOSITORY, "locales", language.tag + ".yml"), encoding="utf-8") as file:
                words = file.read()
            own = "".join(f"  {name}: {LANGUAGES[language.tag][name]}\n" for name in ("population", "capital", "author"))
            write(self.folder, f"locales/{language.tag}.yml", words.replace("\nfield:\n", "\nfield:\n" + own))
        write(self.folder, "site-config.yml", "\n".join(lines) + "\n")


SITES = {"hugo": HugoSite, "approdo": ApprodoSite}


def write(folder, path, text):
    target = os.path.join(folder, path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)


def make(format, pages, languages, folder):
    """Writes the site anew; says how many pages of items it has."""
    shutil.rmtree(folder, ignore_errors=True)
    portal = Portal(pages // languages)
    spoken = [Language(tag) for tag in list(LANGUAGES)[:languages]]
    site = SITES[format](folder, spoken, portal)
    made = 0
    for language in spoken:
        for type, count in portal.counts.items():
            for number in range(count):
                text = Text(portal, language, type, number, site.address(language))
                write(folder, *site.item(language, type, number, portal.facts(type, number), text))
                made += 1
    site.finish()
    return made


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[1] not in SITES:
        sys.exit(__doc__)
    print(make(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]), "pages")
