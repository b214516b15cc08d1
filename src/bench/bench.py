#!/usr/bin/env python3
"""Measures Approdo beside Hugo and Pagefind on the same portals, in turn, several times. See README.md."""

import argparse
import glob
import hashlib
import json
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from collections import namedtuple

import corpus

PAGEFIND = "1.6.0"
CLOCK = "2026-01-01"
# between edits, in milliseconds: as long as a build of 10,000 pages goes on after its pages are shown
PAUSE = 5000

Run = namedtuple("Run", "wall cpu memory pages bytes")


def measured(command, **options):
    """Wall and CPU seconds, and the peak memory in MB, of a command and the processes it started."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{output.decode(errors='replace')[-3000:]}")
    # macOS counts bytes, Linux kilobytes
    memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return wall, usage.ru_utime + usage.ru_stime, memory


def published(folder):
    """How many pages and bytes there are."""
    pages = size = 0
    for path, _, names in os.walk(folder):
        pages += sum(name.endswith(".html") for name in names)
        size += sum(os.path.getsize(os.path.join(path, name)) for name in names)
    return pages, size


def removed(*paths):
    for path in paths:
        shutil.rmtree(path, ignore_errors=True)


class Edit:
    """Puts words into a file, others each time, and takes them out in the end."""

    def __init__(self, path, before):
        self.path, self.before, self.times = path, before, 0
        with open(path, encoding="utf-8") as file:
            self.text = file.read()
        assert before in self.text, path

    def __enter__(self):
        self.times += 1
        at = self.text.rindex(self.before)
        self.write(self.text[:at] + f"edit {self.times}\n\n" + self.text[at:])

    def __exit__(self, *_):
        self.write(self.text)

    def write(self, text):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(text)


class Approdo:
    """The launcher, with the JDK of a folder."""

    def __init__(self, java_home, site):
        self.site, self.out, self.cache = site, site + "/public", site + "/.cache"
        self.environment = dict(os.environ, JAVA_HOME=java_home)
        self.name = "Approdo, JDK " + feature_version(java_home)
        self.page = Edit(first(f"{site}/content/guides/*/guide-00000/index.en.md"), "## ")
        self.template = Edit(f"{site}/templates/entry.peb", "</article>")

    def run(self, *command, environment={}):
        return measured([os.path.join(corpus.REPOSITORY, "approdo"), *command, "--site", self.site, "--clock", CLOCK],
                        env={**self.environment, **environment})

    def build(self, *options, **more):
        return Run(*self.run("build", "--quiet", "--out", self.out, *options, **more), *published(self.out))

    def cold(self):
        removed(self.out, self.cache)
        return self.build("--no-cache")

    def first(self):
        removed(self.out, self.cache)
        return self.build()

    def part(self, number, count):
        removed(self.parts(number))
        run = self.run("build", "--quiet", "--no-cache", "--shard", f"{number}/{count}", "--out", self.parts(number))
        return Run(*run, *published(self.parts(number)))

    def merge(self, count):
        removed(self.out)
        run = self.run("merge", "--quiet", "--out", self.out, *(self.parts(n + 1) for n in range(count)))
        return Run(*run, *published(self.out))

    def parts(self, number):
        return f"{self.site}/part-{number}"

    def profile(self, recording):
        removed(self.out, self.cache)
        flight = f"-XX:StartFlightRecording=filename={recording},settings=profile -Xlog:jfr*=off"
        self.build("--no-cache", environment=dict(JAVA_TOOL_OPTIONS=flight))


class Hugo:
    name = "Hugo"

    def __init__(self, site):
        self.site, self.out = site, site + "/public"
        self.page = Edit(f"{site}/content/en/guides/guide-00000.md", "## ")
        self.template = Edit(f"{site}/layouts/_default/single.html", "</article>")

    def build(self):
        removed(self.out + "/pagefind")
        return Run(*measured(["hugo", "--quiet"], cwd=self.site), *published(self.out))

    def cold(self):
        removed(self.out, self.site + "/resources")
        return self.build()


class Pagefind:
    """Indexes the pages that Hugo made."""

    name = "Pagefind"

    def __init__(self, hugo, work):
        self.site, self.out = hugo.out, hugo.out + "/pagefind"
        self.program = work + "/node_modules/.bin/pagefind"
        if not os.path.exists(self.program):
            subprocess.run(["npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent", "--prefix", work,
                            "pagefind@" + PAGEFIND], check=True)

    def cold(self):
        removed(self.out)
        return Run(*measured([self.program, "--site", self.site, "--silent"]), *published(self.out))


def edited(generator, edit):
    with edit:
        return generator.build()


def first(pattern):
    return sorted(glob.glob(pattern))[0]


def feature_version(java_home):
    with open(os.path.join(java_home, "release"), encoding="utf-8") as file:
        return re.search(r'JAVA_VERSION="(\d+)', file.read()).group(1)


def site(work, format, pages, languages):
    """The folder of a portal, made unless it is there as it would be made now."""
    folder = f"{work}/{format}-{pages}-{languages}"
    mark = hashlib.sha256()
    parts = [corpus.HERE + "/corpus.py", corpus.HERE + "/languages.json"]
    parts += glob.glob(f"{corpus.HERE}/{format}/**", recursive=True)
    if format == "approdo":
        parts += glob.glob(corpus.REPOSITORY + "/templates/**", recursive=True)
        parts += glob.glob(corpus.REPOSITORY + "/locales/*")
    for path in sorted(filter(os.path.isfile, parts)):
        with open(path, "rb") as file:
            mark.update(file.read())
    stamp = folder + ".made"
    if not os.path.exists(stamp) or open(stamp, encoding="utf-8").read() != mark.hexdigest():
        print(f"making {folder}", file=sys.stderr)
        removed(folder)
        corpus.make(format, pages, languages, folder)
        if format == "approdo":
            # notes in every translation which text it was made from, as translators do
            measured([os.path.join(corpus.REPOSITORY, "approdo"), "i18n", "accept", folder + "/content",
                      "--site", folder, "--clock", CLOCK])
        with open(stamp, "w", encoding="utf-8") as file:
            file.write(mark.hexdigest())
    return folder


def jobs(arguments, pages, languages, work):
    """What is measured in a round, in turn: (name, job)."""
    todo, hugo = [], None
    if "hugo" in arguments.programs:
        hugo = Hugo(site(work, "hugo", pages, languages))
    for java_home in arguments.java if "approdo" in arguments.programs else []:
        approdo = Approdo(java_home, site(work, "approdo", pages, languages))
        todo += [(f"{approdo.name}: cold", approdo.cold),
                 (f"{approdo.name}: first, keeps its steps", approdo.first),
                 (f"{approdo.name}: unchanged", approdo.build),
                 (f"{approdo.name}: a page edited", lambda a=approdo: edited(a, a.page)),
                 (f"{approdo.name}: a template edited", lambda a=approdo: edited(a, a.template))]
        # in turn, as if each had a machine of its own
        for number in range(1, arguments.shards + 1):
            todo.append((f"{approdo.name}: part {number}/{arguments.shards}",
                         lambda a=approdo, n=number: a.part(n, arguments.shards)))
        if arguments.shards:
            todo.append((f"{approdo.name}: merge", lambda a=approdo: a.merge(arguments.shards)))
    if hugo:
        todo.append(("Hugo: cold", hugo.cold))
        if "pagefind" in arguments.programs:
            todo.append(("Pagefind", Pagefind(hugo, work).cold))
        todo += [("Hugo: unchanged", hugo.build),
                 ("Hugo: a page edited", lambda: edited(hugo, hugo.page)),
                 ("Hugo: a template edited", lambda: edited(hugo, hugo.template))]
    wanted = re.compile(arguments.only)
    return [(name, job) for name, job in todo if wanted.search(name)]


def spread(values, form):
    return f"{form(statistics.median(values))} ({form(min(values))}–{form(max(values))})"


def seconds(value):
    return f"{value:.2f}"


def print_runs(runs):
    print("| | wall s | CPU s | peak MB | pages | MB |\n|---|---|---|---|---|---|")
    for name, of in runs.items():
        print(f"| {name} | {spread([r.wall for r in of], seconds)} | {spread([r.cpu for r in of], seconds)} "
              f"| {spread([r.memory for r in of], '{:.0f}'.format)} | {of[-1].pages:,} | {of[-1].bytes / 1e6:.1f} |")


def print_ratios(runs):
    """Each round's Approdo over the same round's Hugo; medians of these, not the ratio of medians."""
    pairs = []
    for name in runs:
        version, _, scenario = name.partition(": ")
        if not version.startswith("Approdo"):
            continue
        plain = "cold" if scenario.startswith("first") else scenario
        pairs.append((name, ["Hugo: " + plain]))
        if plain == "cold":
            pairs.append((name, ["Hugo: cold", "Pagefind"]))
    pairs = [(name, others) for name, others in pairs if all(other in runs for other in others)]
    if not pairs:
        return
    print("\n| ratio | wall | CPU | peak memory |\n|---|---|---|---|")
    for name, others in pairs:
        def ratio(part, join=sum):
            return spread([getattr(own, part) / join([getattr(runs[o][at], part) for o in others])
                           for at, own in enumerate(runs[name])], seconds)
        print(f"| {name} / {' + '.join(others)} | {ratio('wall')} | {ratio('cpu')} | {ratio('memory', max)} |")


def measure(arguments, pages, work):
    languages = arguments.languages or (12 if pages > 50000 else 5)
    print(f"\n## {pages:,} pages in {languages} languages\n", flush=True)
    todo = jobs(arguments, pages, languages, work)
    runs = {name: [] for name, _ in todo}
    for number in range(arguments.rounds):
        for name, job in todo:
            run = job()
            runs[name].append(run)
            print(f"{pages} round {number + 1}: {name}: {run.wall:.2f} s, CPU {run.cpu:.2f} s, {run.memory:.0f} MB",
                  file=sys.stderr)
    print_runs(runs)
    print_ratios(runs)
    folder = f"{work}/approdo-{pages}-{languages}"
    if arguments.profile:
        profile(Approdo(arguments.java[0], folder), f"{work}/approdo-{pages}.jfr")
    if arguments.serve:
        serve(arguments, Approdo(arguments.java[0], folder))
    if arguments.edits:
        edit_served(arguments, Approdo(arguments.java[0], folder))


def profile(approdo, recording):
    approdo.profile(recording)
    print(f"\n{approdo.name}, where the time of a cold build goes:\n", flush=True)
    subprocess.run([approdo.environment["JAVA_HOME"] + "/bin/java", corpus.HERE + "/Profile.java", recording],
                   check=True)


def serve(arguments, approdo):
    """Load on the preview: every tenth page of a site, over and over."""
    if not os.path.isdir(approdo.out):
        approdo.cold()
    pages = [os.path.relpath(path, approdo.out) for path in glob.glob(approdo.out + "/**/index.html", recursive=True)]
    script = approdo.site + ".lua"
    with open(script, "w", encoding="utf-8") as file:
        paths = ", ".join(f'"/{page.removesuffix("index.html")}"' for page in sorted(pages)[::10])
        file.write(f"local paths = {{ {paths} }}\nlocal at = 0\n"
                   "function request()\n  at = at % #paths + 1\n  return wrk.format('GET', paths[at])\nend\n")
    with Preview(arguments, approdo) as address:
        print("\n| preview under load | requests/s | p50 | p99 |\n|---|---|---|---|")
        wrk(address, script, 5)
        for number in range(arguments.rounds):
            said = wrk(address, script, 10)
            print(f"| {approdo.name}, round {number + 1} | {said['rate']} | {said['p50']} | {said['p99']} |", flush=True)


class Preview:
    """The preview of a site, as long as it is needed."""

    def __init__(self, arguments, approdo):
        self.address = f"http://127.0.0.1:{arguments.port}"
        self.server = subprocess.Popen(
            [os.path.join(corpus.REPOSITORY, "approdo"), "serve", "--port", str(arguments.port), "--site", approdo.site],
            env=approdo.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)

    def __enter__(self):
        await_answer(self.address + "/it/", self.server)
        return self.address

    def __exit__(self, *_):
        os.killpg(self.server.pid, signal.SIGTERM)
        self.server.wait()


def edit_served(arguments, approdo):
    """From saving a text to its page in Chromium. The first edits, while Java gets warm, are left out of the middle."""
    tests = os.path.join(corpus.REPOSITORY, "src", "test", "browser")
    if not os.path.exists(tests + "/node_modules/playwright-core"):
        subprocess.run(["npm", "ci", "--silent", "--prefix", tests], check=True)
    removed(approdo.cache)
    file = approdo.page.path
    page = os.path.relpath(os.path.dirname(file), approdo.site + "/content")
    with Preview(arguments, approdo) as address:
        times = json.loads(subprocess.run(
            ["node", corpus.HERE + "/edits.mjs", f"{address}/en/{page}/", file, str(arguments.edits), str(PAUSE)],
            check=True, capture_output=True, text=True).stdout)
    warm = times[len(times) // 3:]
    print(f"\n| from saving to the page in Chromium | ms, last two thirds of {len(times)} edits | first edit |\n|---|---|---|")
    print(f"| {approdo.name} | {spread(warm, '{:.0f}'.format)} | {times[0]} |", flush=True)


def wrk(address, script, duration):
    said = subprocess.run(["wrk", "-t1", "-c16", f"-d{duration}s", "--latency", "-s", script, address],
                          check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said:
        sys.exit(said)
    return dict(rate=re.search(r"Requests/sec:\s+(\S+)", said).group(1),
                p50=re.search(r"50%\s+(\S+)", said).group(1), p99=re.search(r"99%\s+(\S+)", said).group(1))


def await_answer(address, server):
    for _ in range(3000):
        if server.poll() is not None:
            sys.exit("the preview ended before it answered")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("the preview does not answer")


def java_homes(versions):
    """A JDK of each version: JAVA_HOME, or where Debian keeps them."""
    found = {}
    for home in [os.environ.get("JAVA_HOME", ""), *sorted(glob.glob("/usr/lib/jvm/*"))]:
        if os.path.exists(home + "/bin/javac") and os.path.exists(home + "/release"):
            found.setdefault(feature_version(home), home)
    missing = [version for version in versions if version not in found]
    if missing:
        sys.exit(f"there is no JDK {', '.join(missing)}; JAVA_HOME may name one")
    return [found[version] for version in versions]


def said_by(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def print_machine(arguments):
    processor = platform.processor()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            processor = next((line.split(": ")[1].strip() for line in file if line.startswith("model name")), processor)
    print(f"{time.strftime('%Y-%m-%d')}; {os.cpu_count()} × {processor}; {platform.system()} {platform.release()}")
    print(f"Approdo {said_by('git', '-C', corpus.REPOSITORY, 'rev-parse', '--short', 'HEAD')}; "
          f"{said_by('hugo', 'version')}; Pagefind {PAGEFIND}; "
          + ", ".join(f"JDK {feature_version(home)}" for home in arguments.java))
    print(f"`{' '.join(sys.argv)}`")


def numbers(text):
    return [int(part.replace("_", "")) for part in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=numbers, default=[100, 1000, 10000], help="pages: 100,1000,10000,50000,120000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--languages", type=int, default=0, help="else 5, and 12 above 50,000 pages")
    parser.add_argument("--programs", type=lambda t: t.split(","), default=["approdo", "hugo", "pagefind"])
    parser.add_argument("--shards", type=int, default=0, help="build in so many parts too, and merge them")
    parser.add_argument("--only", default="", help="what is measured, as a pattern: 'cold|Pagefind'")
    parser.add_argument("--java", type=lambda t: t.split(","), default=["17"], help="versions: 17,25")
    parser.add_argument("--profile", action="store_true", help="then record a cold build and say where its time goes")
    parser.add_argument("--serve", action="store_true", help="then put load on the preview with wrk")
    parser.add_argument("--edits", type=int, default=0, help="then edit a page so often, and say when Chromium shows it")
    parser.add_argument("--port", type=int, default=8123)
    parser.add_argument("--work", default=os.path.join(corpus.REPOSITORY, "target", "bench"))
    arguments = parser.parse_args()
    arguments.java = java_homes(arguments.java)
    work = os.path.abspath(arguments.work)
    os.makedirs(work, exist_ok=True)
    print_machine(arguments)
    warm_launcher(arguments, work)
    for pages in arguments.sizes:
        measure(arguments, pages, work)


def warm_launcher(arguments, work):
    """Builds the program, and lets each Java leave its archive of classes, as on the second day of a user."""
    if "approdo" in arguments.programs:
        folder = site(work, "approdo", 100, 5)
        for java_home in arguments.java:
            Approdo(java_home, folder).cold()


if __name__ == "__main__":
    main()
