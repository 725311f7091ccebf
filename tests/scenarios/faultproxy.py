"""A TCP proxy between the real workstation and the real desk that fails as networks do, from a seed.

It carries TLS as it comes: it reads nothing and has no certificate, so that the workstation goes on pinning the desk's own.
"""

import asyncio
import contextlib
import dataclasses
import random
import socket
import struct
import threading

HANDSHAKE = 4_000  # bytes: fewer than these and a connection dies before the first request
CHUNK = 16_384


@dataclasses.dataclass(frozen=True)
class Fault:
    """What befalls one connection: at which byte, in which direction, and for how long."""

    kind: str
    upwards: bool = True  # from the workstation to the desk
    after: int = 0  # bytes
    seconds: float = 0.0


CLEAN = Fault("clean")


def draw(rng):
    """One connection's fate. Some are left alone, so that the work goes on."""
    kind = rng.choices(("clean", "delay", "trickle", "stall", "reset", "cut", "silence"), (35, 12, 10, 12, 17, 13, 1))[0]
    upwards = rng.random() < 0.5
    # As likely within the handshake as between the pages of an answer.
    after = rng.randrange(HANDSHAKE) if rng.random() < 0.25 else HANDSHAKE + int(10 ** rng.uniform(2, 4.5))
    seconds = {"delay": rng.uniform(0.02, 0.3), "trickle": rng.uniform(0.002, 0.01), "stall": rng.uniform(0.5, 5),
               "silence": 35}.get(kind, 0.0)  # longer than the workstation waits for a byte
    return Fault(kind, upwards, after, seconds)


class FaultProxy:
    """Use as a context. Every public call may come from any thread; the connections live on a thread of their own."""

    def __init__(self, desk, seed):
        host, port = desk.rsplit(":", 1)
        self._desk = (host, int(port))
        self._rng = random.Random(seed)
        self._faulty = True
        self._open = {}  # transport of the workstation's side: its fault
        self._carrying = set()
        self._socket = None
        self._server = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.address = None
        self.seen = {}  # kind of fault: how often it struck

    def __enter__(self):
        self._thread.start()
        self._ask(self._listen())
        self._weather = asyncio.run_coroutine_threadsafe(self._be_weather(), self._loop)
        return self

    def __exit__(self, *exc):
        self._weather.cancel()
        self._ask(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)

    def be_faultless(self):
        """From now on nothing fails; what is under way with a fault ahead is cut, and comes again."""
        async def become():
            self._faulty = False
            if self._server is None:
                await self._listen()
            self._reset_all(lambda fault: fault.kind != "clean")

        self._ask(become())

    def cut(self):
        """Nobody gets through any more, until be_faultless()."""
        async def become():
            self._faulty = False
            if self._server is not None:
                await self._refuse()
            self._reset_all(lambda _: True)

        self._ask(become())

    def _ask(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout=60)

    def _note(self, kind):
        self.seen[kind] = self.seen.get(kind, 0) + 1

    async def _listen(self):
        if self._socket is None:
            self._socket = bound(("127.0.0.1", 0))
            self.address = "127.0.0.1:%d" % self._socket.getsockname()[1]
        self._server = await asyncio.start_server(self._carry, sock=self._socket)

    async def _refuse(self):
        """Keeps the port, and nobody listens on it: who knocks is refused."""
        at = self._socket.getsockname()
        self._server.close()
        self._server = None
        self._socket = bound(at)

    async def _close(self):
        if self._server:
            self._server.close()
        self._reset_all(lambda _: True)
        for task in list(self._carrying):
            task.cancel()
        await asyncio.gather(*self._carrying, return_exceptions=True)

    def _reset_all(self, which):
        for transport in [transport for transport, fault in self._open.items() if which(fault)]:
            reset(transport)

    async def _be_weather(self):
        """What befalls everybody at once: nobody is let in for a while, or all that is open is reset."""
        while True:
            await asyncio.sleep(self._rng.uniform(5, 20))
            if not self._faulty:
                return
            if self._rng.random() < 0.5:
                self._note("all reset")
                self._reset_all(lambda _: True)
                continue
            self._note("refused for a while")
            await self._refuse()
            await asyncio.sleep(self._rng.uniform(0.3, 3))
            if self._server is None:
                await self._listen()

    async def _carry(self, reader, writer):
        self._carrying.add(asyncio.current_task())
        try:
            await self._carry_both_ways(reader, writer)
        finally:
            self._carrying.discard(asyncio.current_task())

    async def _carry_both_ways(self, reader, writer):
        fault = draw(self._rng) if self._faulty else CLEAN
        self._open[writer.transport] = fault
        try:
            above = await asyncio.open_connection(*self._desk)
        except OSError:  # the desk is down
            self._open.pop(writer.transport, None)
            reset(writer.transport)
            return
        ways = [asyncio.ensure_future(self._pump(reader, above[1], writer, fault if fault.upwards else CLEAN)),
                asyncio.ensure_future(self._pump(above[0], writer, above[1], CLEAN if fault.upwards else fault))]
        await asyncio.gather(*ways, return_exceptions=True)
        self._open.pop(writer.transport, None)
        for side in (writer, above[1]):
            side.close()

    async def _pump(self, reader, writer, back, fault):
        """Carries one direction until it ends or its fault has come."""
        carried, struck = 0, False
        try:
            while chunk := await reader.read(CHUNK):
                if fault.kind == "clean" or not struck and carried + len(chunk) <= fault.after:
                    writer.write(chunk)
                    await writer.drain()
                    carried += len(chunk)
                    continue
                # In the middle of the bytes; what slows a connection down slows every chunk from here on.
                at = 0 if struck else fault.after - carried
                before, rest = chunk[:at], chunk[at:]
                writer.write(before)
                await writer.drain()
                if not struck:
                    self._note(fault.kind)
                struck = True
                if fault.kind == "reset":
                    reset(writer.transport)
                    reset(back.transport)
                    return
                if fault.kind == "cut":
                    writer.close()
                    back.close()
                    return
                if fault.kind in ("stall", "silence"):
                    await asyncio.sleep(fault.seconds)
                    fault = CLEAN
                if fault.kind == "delay":
                    await asyncio.sleep(fault.seconds)
                step = 256 if fault.kind == "trickle" else CHUNK
                for start in range(0, len(rest), step):
                    writer.write(rest[start:start + step])
                    await writer.drain()
                    if fault.kind == "trickle":
                        await asyncio.sleep(fault.seconds)
            if not writer.transport.is_closing():
                writer.write_eof()  # what comes the other way may still come
        except (ConnectionError, OSError, RuntimeError):
            # Whoever has gone is gone for the other side too.
            reset(writer.transport)
            reset(back.transport)


def bound(address):
    plain = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    plain.setblocking(False)
    plain.bind(address)
    return plain


def reset(transport):
    """Ends a connection with RST instead of FIN."""
    plain = transport.get_extra_info("socket")
    with contextlib.suppress(OSError, AttributeError):
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
