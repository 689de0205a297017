"""Find what the tests need besides Python (a Chromium, a Chinese font, locale sources) or install it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


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
    return packages


def main() -> int:
    """Install what is missing with apt where that is possible, a browser else with Playwright."""
    packages = _missing()
    if packages and shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=False, **quiet)  # type: ignore[call-overload]
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
