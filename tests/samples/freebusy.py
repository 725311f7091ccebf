"""Instances of the events of a calendar, by python-icalendar and dateutil: a second opinion beside our own engine.

Local times are expanded first and given their zone last, so that a series keeps its wall-clock time across a change of
offset (RFC 5545, 3.3.10).
"""

import re
from collections import namedtuple
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

import icalendar
from dateutil.rrule import rrulestr
from icalendar.windows_to_olson import WINDOWS_TO_OLSON

Instance = namedtuple("Instance", "uid start end kind sequence")  # kind: busy, tentative or free

HORIZON = timedelta(days=120)  # after the last week any package speaks of


def events(data):
    """VEVENTs of an iCalendar stream; raises ValueError when it is none."""
    calendar = icalendar.Calendar.from_ical(data)
    if calendar.name != "VCALENDAR":
        raise ValueError("not a VCALENDAR")
    return calendar.walk("VEVENT")


def zone_of(prop, fallback):
    if "TZID" in prop.params:
        name = prop.params["TZID"]
        return ZoneInfo(WINDOWS_TO_OLSON.get(name, name))
    return timezone.utc if isinstance(prop.dt, datetime) and prop.dt.tzinfo else fallback


def local(value):
    """Wall-clock time without a zone; a date is its midnight."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else datetime.combine(value, time())


def kind_of(event):
    status = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY"))
    if event.get("TRANSP") == "TRANSPARENT" or event.get("STATUS") == "CANCELLED" or status == "FREE":
        return "free"
    return "tentative" if event.get("STATUS") == "TENTATIVE" or status == "TENTATIVE" else "busy"


def exceptions(event):
    found = event.get("EXDATE", [])
    return {local(d.dt) for prop in (found if isinstance(found, list) else [found]) for d in prop.dts}


def until_in(rule, zone):
    """UNTIL in UTC, rewritten as the wall-clock time of the series, which dateutil can compare."""
    def rewrite(match):
        moment = datetime.strptime(match.group(1), "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
        return "UNTIL=" + moment.astimezone(zone).strftime("%Y%m%dT%H%M%S")
    return re.sub(r"UNTIL=(\d{8}T\d{6}Z)", rewrite, rule)


@lru_cache(maxsize=None)
def instances(data, zone_name, weeks=0):
    """Every instance in `data`, floating and all-day events in `zone_name`, all local times moved by `weeks`."""
    fallback = ZoneInfo(zone_name)
    by_uid, found = {}, []
    for event in events(data):
        by_uid.setdefault(str(event["UID"]), []).append(event)
    for uid, versions in by_uid.items():
        replaced = {local(e["RECURRENCE-ID"].dt) for e in versions if "RECURRENCE-ID" in e}
        for event in versions:
            start, zone = local(event["DTSTART"].dt), zone_of(event["DTSTART"], fallback)
            if "DTEND" in event:  # a journey may end in another zone than it starts in
                until = local(event["DTEND"].dt).replace(tzinfo=zone_of(event["DTEND"], fallback)).astimezone(zone)
                length = until.replace(tzinfo=None) - start
            else:
                length = event["DURATION"].dt
            starts = [start]
            if "RRULE" in event:
                rule = rrulestr(until_in(event["RRULE"].to_ical().decode(), zone), dtstart=start)
                last = datetime(2026, 12, 31) + HORIZON
                starts = [s for s in rule.between(start, last, inc=True) if s not in replaced | exceptions(event)]
            for s in starts:
                begin, end = (x + timedelta(weeks=weeks) for x in (s, s + length))
                found.append(Instance(uid, begin.replace(tzinfo=zone).astimezone(timezone.utc), end.replace(tzinfo=zone).astimezone(timezone.utc),
                                      kind_of(event), int(event.get("SEQUENCE", 0))))
    return found


def moved(moment, zone, weeks):
    """A moment whose wall-clock time in `zone` is moved by whole weeks."""
    return (moment.astimezone(zone).replace(tzinfo=None) + timedelta(weeks=weeks)).replace(tzinfo=zone)


def weeks_to_clock_change(request):
    """How many weeks on the first candidate falls in a Monday-to-Sunday week in which the client's zone changes its offset."""
    zone = ZoneInfo(next(p for p in request["participants"] if p["role"] == "client")["zone"])
    first = datetime.fromisoformat(request["candidates"][0]["start"]).astimezone(zone).date()
    monday = first - timedelta(days=first.weekday())
    for weeks in range(1, 54):
        begin = datetime.combine(monday + timedelta(weeks=weeks), time(), zone)
        end = datetime.combine(monday + timedelta(weeks=weeks + 1), time(), zone)
        if begin.utcoffset() != end.utcoffset():
            return weeks
    raise ValueError("this zone does not change its offset")
