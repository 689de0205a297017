"""Find what the tests need besides our dependencies (a Chromium, a font, RDF parsers, a reasoner) or install it."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Tools on the PATH and the Debian packages that bring them: independent RDF parsers, Java for HermiT, a SPARQL server.
_TOOLS = {
    "serdi": "serdi",
    "rapper": "raptor2-utils",
    "java": "default-jre-headless",
    "virtuoso-t": "virtuoso-opensource-7",
}
#: Brings HermiT. LGPL, therefore a tool of the tests and never a dependency of the packages.
_REASONER = "owlready2==0.51"


def find_browser() -> str | None:
    """Path of a Chromium: $CPPCC_CHROMIUM, one on the PATH, or Playwright's own."""
    named = os.environ.get("CPPCC_CHROMIUM")
    if named:
        return named
    for name in _BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _has_chinese_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


def _missing() -> list[str]:
    packages = [] if find_browser() else ["chromium"]
    fonts = (
        subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False) if shutil.which("fc-list") else None
    )
    if fonts is None or not fonts.stdout.strip():
        packages.append("fonts-noto-cjk")
    if not Path("/usr/share/i18n/charmaps").is_dir() or not shutil.which("localedef"):
        packages.append("locales")
    return packages + [package for tool, package in _TOOLS.items() if not shutil.which(tool)]


def main() -> int:
    """Install what is missing with apt where that is possible, a browser else with Playwright."""
    packages = _missing()
    if packages and shutil.which("apt-get") and os.geteuid() == 0:
        # Virtuoso's package asks for a password where it may
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=False, **quiet)  # type: ignore[call-overload]
    if not find_spec("owlready2"):
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", _REASONER], check=False)
    if not find_browser():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    browser = find_browser()
    if browser is None:
        sys.stderr.write("no Chromium: install one (apt-get install chromium) or name it in CPPCC_CHROMIUM\n")
        return 1
    sys.stderr.write(f"browser: {browser}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
