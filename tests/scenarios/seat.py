"""A seat for one person: a display of its own, and the real vigie on it, read and worked from outside as a screen reader does.

The windows are known only by what they tell assistive technology (AT-SPI); keys are pressed on the display, never called.
"""

import contextlib
import hashlib
import os
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import xml.etree.ElementTree
import zlib

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  (the version is asked for first)

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 90  # seconds for one step; a busy machine is slow, a broken program never comes

# Nobody's service files: what is not started here does not start by itself, least of all a keyring.
BARE_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
ACCESSIBILITY_BUS = "/usr/share/defaults/at-spi2/accessibility.conf"
ACCESSIBILITY_REGISTRY = "/usr/libexec/at-spi2-registryd"


class Ended(AssertionError):
    """The program at a seat is not there any more."""


def wait_for(what, condition, patience=PATIENCE, pause=0.1, trouble=lambda: ""):
    """The first true answer of `condition`; what was awaited, and what there is instead, when it does not come."""
    deadline = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {what}\n{trouble()}")
        time.sleep(pause)


class Words:
    """What the program says in a language, found by its English source text: scenarios say what they mean once."""

    def __init__(self, language):
        self.language = language
        self._table = {}
        if language == "en":
            return
        for message in xml.etree.ElementTree.parse(SOURCE / "translations" / f"vigie_{language}.ts").iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            self._table.setdefault(message.find("source").text, set()).update(forms)

    def pattern(self, source):
        """Matches all of what is said for `source`, whatever stands for %1 or %n."""
        forms = self._table.get(source, {source.replace("(s)", "") if self.language == "en" else source} | {source})
        if self.language == "en":
            forms = {re.sub(r"\(s\)", "", source), re.sub(r"\(s\)", "s", source)}
        assert self.language == "en" or source in self._table, f"no translation of “{source}”"
        return re.compile("|".join(re.sub(r"%(\d|n)", ".*", re.escape(form).replace(r"\%", "%")) for form in forms), re.DOTALL)


class Node:
    """One thing on screen, as a screen reader meets it."""

    def __init__(self, accessible, depth):
        self.accessible = accessible
        self.depth = depth
        self.name = accessible.get_name() or ""
        self.role = accessible.get_role_name()
        self.states = accessible.get_state_set()

    def has(self, state):
        return self.states.contains(state)

    @property
    def is_usable(self):
        return self.has(Atspi.StateType.ENABLED)

    def text(self):
        """The words of a text; empty for what has none."""
        iface = self.accessible.get_text_iface()
        return Atspi.Text.get_text(iface, 0, -1) if iface else ""

    def act(self):
        """Its first action: what Enter or a click does."""
        assert self.accessible.get_action_iface() and self.accessible.get_n_actions() > 0, f"“{self.name}” ({self.role}) has no action"
        assert self.accessible.do_action(0), f"“{self.name}” ({self.role}) did not act"

    def write(self, text):
        iface = self.accessible.get_editable_text_iface()
        assert iface, f"nothing can be written into “{self.name}” ({self.role})"
        assert Atspi.EditableText.set_text_contents(iface, text), f"“{self.name}” took no text"

    def children(self):
        return [Node(self.accessible.get_child_at_index(i), self.depth + 1) for i in range(self.accessible.get_child_count())]


class Buses:
    """The processes around the seats of one script: each in a group of its own, all gone at the end."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vigie-seat-")
        self.folder = pathlib.Path(self._folder.name)
        self._running = []
        self._announced = []

    def __enter__(self):
        # libatspi knows one accessibility bus a process: every seat of the script is on it.
        self._accessibility = os.environ["AT_SPI_BUS_ADDRESS"] = self._bus(ACCESSIBILITY_BUS)
        # Started here: the bus would start it by itself, but then it looks for a desktop session and ends when there is none.
        registry = self.start([ACCESSIBILITY_REGISTRY], stdout=subprocess.PIPE, text=True)
        assert "is running" in registry.stdout.readline(), "the accessibility registry did not start"
        assert Atspi.init() in (0, 1), "there is no accessibility bus"
        return self

    def __exit__(self, *exc):
        for process in reversed(self._running):
            end(process)
        self._folder.cleanup()

    def start(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True, **options)
        self._running.append(process)
        return process

    def _bus(self, config):
        ours, theirs = os.pipe()
        self.start(["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={theirs}"], pass_fds=[theirs],
                   env=dict(os.environ, DISPLAY=""))
        os.close(theirs)
        with open(ours, encoding="ascii") as answer:
            return answer.readline().strip()

    def display(self):
        """A new X display with a window manager; answers its name and the file its pixels are in."""
        pixels = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        ours, theirs = os.pipe()
        # A server that starts anew when its last client leaves turns away who comes meanwhile: the window manager, as we look for it.
        self.start(["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset",
                    "-fbdir", str(pixels)], pass_fds=[theirs])
        os.close(theirs)
        with open(ours, encoding="ascii") as answer:
            name = ":" + answer.readline().strip()
        # Without a window manager no window would be given the keys, nor one that was there before it.
        environment = dict(os.environ, DISPLAY=name)
        self.start(["openbox"], env=environment)
        wait_for("the window manager", lambda: subprocess.run(["xdotool", "get_num_desktops"], env=environment, timeout=60,
                                                              capture_output=True).returncode == 0)
        return name, pixels / "Xvfb_screen0"

    def session(self, keyring):
        """The address of a new session bus: with no keyring ("missing"), or with one that is "locked" or "unlocked"."""
        home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        config = home / "bus.conf"
        config.write_text(BARE_BUS.format(folder=home))
        address = self._bus(config)
        self._announced.append(announce_accessibility(address, self._accessibility))
        if keyring == "missing":
            return address
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        environment.update(DBUS_SESSION_BUS_ADDRESS=address, HOME=str(home), XDG_DATA_HOME=str(home), XDG_RUNTIME_DIR=str(home))
        daemon = self.start(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], env=environment,
                            stdin=subprocess.PIPE)
        daemon.stdin.write(b"throw-away")
        daemon.stdin.close()

        def secrets(method, *arguments):
            return subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path",
                                   "/org/freedesktop/secrets", "--method", f"org.freedesktop.Secret.Service.{method}", *arguments],
                                  env=environment, capture_output=True, text=True, timeout=60).stdout

        wait_for("the private keyring", lambda: "/collection/" in secrets("ReadAlias", "default"))
        if keyring == "locked":
            path = re.search(r"'(/[^']+)'", secrets("ReadAlias", "default")).group(1)
            assert path in secrets("Lock", f"[objectpath '{path}']"), "the keyring would not lock"
        return address


def announce_accessibility(session, address):
    """Stands on a session bus for the launcher that a desktop has there, and names our accessibility bus. Qt 6.4 asks it, and is
    deaf to the environment variable and to the display's property, which it reads before anybody listens to it."""
    connection = Gio.DBusConnection.new_for_address_sync(
        session, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
    described = Gio.DBusNodeInfo.new_for_xml(
        "<node><interface name='org.a11y.Bus'><method name='GetAddress'><arg type='s' direction='out'/></method></interface>"
        "<interface name='org.a11y.Status'><property name='IsEnabled' type='b' access='read'/>"
        "<property name='ScreenReaderEnabled' type='b' access='read'/></interface></node>")
    for interface in described.interfaces:
        connection.register_object("/org/a11y/bus", interface,
                                   lambda *call: call[-1].return_value(GLib.Variant("(s)", (address,))),
                                   lambda *_: GLib.Variant("b", True), None)
    Gio.bus_own_name_on_connection(connection, "org.a11y.Bus", Gio.BusNameOwnerFlags.NONE, None, None)
    return connection


def end(process):
    """Ends a process and everything it started."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=5)
            return


class Seat:
    """One person at the real `vigie`. Use as a context; whatever goes wrong inside prints what was on screen."""

    def __init__(self, buses, program, home, *arguments, session, language="fr", theme="light", password=None):
        self.words = Words(language)
        self._display, self._pixels = buses.display()
        self._password = password
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.home = home
        environment = dict(os.environ, DISPLAY=self._display, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"), XDG_CACHE_HOME=str(home / "cache"),
                           XDG_RUNTIME_DIR=str(home), LANG="C.UTF-8", DBUS_SESSION_BUS_ADDRESS=session)
        for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
            environment.pop(name, None)
        self._command = [program, "--language", language, "--theme", theme, *arguments]
        if password is not None:
            self._command.append("--password-stdin")
        self._environment = environment
        self.process = None
        self._application = None

    def __enter__(self):
        self._log = open(self.home / "vigie.log", "w", encoding="utf-8")
        self.start()
        return self

    def start(self, started=lambda: None):
        """The program; once more, on what the last one has left, when that has ended. `started`: called before it shows."""
        self.process = subprocess.Popen(self._command, env=self._environment, stdin=subprocess.PIPE, stdout=self._log,
                                        stderr=subprocess.STDOUT, start_new_session=True)
        if self._password is not None:
            self.process.stdin.write((self._password + "\n").encode())
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        started()
        try:
            self._application = wait_for("vigie on the accessibility bus", self._find, trouble=self._said)
        except BaseException:
            end(self.process)
            raise

    def __exit__(self, kind, error, trace):
        try:
            if kind is not None and self.process.poll() is None and "On screen:" not in str(error):
                print(self.tree(), flush=True)
        finally:
            end(self.process)
            self._log.close()

    def _said(self):
        return (self.home / "vigie.log").read_text(encoding="utf-8")

    def _find(self):
        self._expect_running()
        drain()
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            with contextlib.suppress(GLib.Error):
                child = desktop.get_child_at_index(i)
                if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                    # What was on screen a moment ago is of no use.
                    child.set_cache_mask(Atspi.Cache.NONE)
                    return child
        return None

    def _expect_running(self):
        if self.process.poll() is not None:
            raise Ended(f"vigie ended with {self.process.returncode}:\n{self._said()}")

    # What is on screen

    def nodes(self):
        """Everything that shows, in the order of the tree. Rows are asked of their list, not met here: there may be thousands."""
        self._expect_running()
        drain()
        found = []

        def walk(accessible, depth):
            try:
                node = Node(accessible, depth)
                if not node.has(Atspi.StateType.SHOWING):
                    return
                found.append(node)
                if node.role in ("list", "table"):
                    return
                for i in range(accessible.get_child_count()):
                    child = accessible.get_child_at_index(i)
                    if child:
                        walk(child, depth + 1)
            except GLib.Error:
                pass  # it went away while it was read

        try:
            for i in range(self._application.get_child_count()):
                window = self._application.get_child_at_index(i)
                if window:
                    walk(window, 0)
        except GLib.Error:
            # The bus hears of its end before we do.
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=2)
            self._expect_running()
            raise
        return found

    def tree(self):
        try:
            lines = [f"{'  ' * node.depth}{node.role}: {node.name!r}{'' if node.is_usable else ' (disabled)'} {node.text()[:80]!r}"
                     for node in self.nodes()]
        except (GLib.Error, AssertionError) as error:
            lines = [f"the tree cannot be read: {error}"]
        return "\n".join(["On screen:", *lines, "The program said:", self._said()])

    def find(self, source, role=None, nodes=None):
        """What shows under the name that `source` has in this language; nothing when it does not."""
        pattern = self.words.pattern(source)
        for node in nodes if nodes is not None else self.nodes():
            if pattern.fullmatch(node.name) and (role is None or node.role == role):
                return node
        return None

    def see(self, source, role=None, patience=PATIENCE):
        return wait_for(f"“{source}”", lambda: self.find(source, role), patience, trouble=self.tree)

    def press(self, source, role="push button"):
        """The action of the control of this name, once it can be used."""
        def usable():
            node = self.find(source, role)
            return node if node and node.is_usable else None

        wait_for(f"“{source}” to be usable", usable, trouble=self.tree).act()

    def all_words(self):
        """Names and texts of everything that shows, as one string."""
        nodes = self.nodes()
        return "\n".join(node.name for node in nodes) + "\n" + "\n".join(node.text() for node in nodes if node.role == "text")

    def read(self, *phrases, patience=PATIENCE):
        """Waits until all phrases (source texts) are among the words on screen."""
        patterns = [self.words.pattern(phrase) for phrase in phrases]

        def there():
            words = self.all_words()
            return all(pattern.search(words) for pattern in patterns)

        wait_for(f"the words {phrases}", there, patience, trouble=self.tree)

    # Hands

    def keys(self, *names):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names], env=self._environment, check=True, timeout=60)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "5", text], env=self._environment, check=True, timeout=60)

    def activate(self):
        """Asks for the focus, as a click on the window's title: a busy window manager may not have given it."""
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Vigie$", "windowactivate"], env=self._environment,
                       timeout=60, capture_output=True)

    def see_focus(self, source, role):
        """Waits until keys go into the control of this name."""
        def focused():
            node = self.find(source, role)
            if node and node.has(Atspi.StateType.FOCUSED):
                return node
            self.activate()
            return None

        return wait_for(f"the focus in “{source}”", focused, trouble=self.tree)

    def close(self):
        """Quits by the keyboard, and well."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < deadline, "vigie did not quit\n" + self.tree()
            self.activate()
            self.keys("ctrl+q")
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=5)
        assert self.process.returncode == 0, f"vigie ended with {self.process.returncode}:\n{self._said()}"

    def picture(self, path):
        """The whole screen as PNG, straight from the frame buffer."""
        content = self._pixels.read_bytes()
        header = struct.unpack(">25I", content[:100])
        start, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
        assert header[11] == 32, "the screen is not 32 bits a pixel"
        start += colours * 12
        rows = bytearray()
        for y in range(height):
            row = content[start + y * stride:start + y * stride + width * 4]
            line = bytearray(width * 3)
            line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + line

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
                         + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))


def drain():
    """Lets libatspi take in what has happened since."""
    while GLib.MainContext.default().iteration(False):
        pass


def copy_files(source, target):
    """What lies on disk right now."""
    target.mkdir()
    for number, path in enumerate(p for p in source.rglob("*") if p.is_file()):
        with contextlib.suppress(FileNotFoundError):
            shutil.copyfile(path, target / f"{number}-{path.name}")


def expect_unreadable(folder, words):
    """No file below the folder is plain SQLite or holds one of the words."""
    needles = [word.encode(encoding) for word in words for encoding in ("utf-8", "utf-16-le")]
    for path in (p for p in folder.rglob("*") if p.is_file()):
        with contextlib.suppress(FileNotFoundError):
            content = path.read_bytes()
            assert not content.startswith(b"SQLite format 3"), f"{path.name} is plain SQLite"
            readable = [needle for needle in needles if needle in content]
            assert not readable, f"{path.name} holds readable text: {readable[:3]}"


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()
