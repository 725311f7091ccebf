// What a lead may ask of the desk: its audit trail, who saw what, and what has left the EU. Opaque ids and people's names alone.
#pragma once

#include "models/domain/work.h"

#include <QJsonObject>

#include <map>

namespace vigie {

/// Somebody who works here.
struct Colleague {
    PersonId id;
    QString displayName;
    std::set<Role> roles;
    QString site;
    QString country; ///< of the site, ISO 3166-1 alpha-2
    bool disabled = false;

    bool operator==(const Colleague &) const = default;
};

/// One entry of the audit trail (P10).
struct TrailEntry {
    qint64 number = 0; ///< from 1, without gaps
    Instant at;
    QString event;                    ///< its name on the wire, e.g. "viewed"; a newer desk has others
    PersonId actor;                   ///< empty: the desk itself
    RequestId request;                ///< empty: it is about none
    std::map<QString, QString> facts; ///< what else it says, by name: opaque ids and wire names

    bool operator==(const TrailEntry &) const = default;
};

struct TrailQuery {
    std::optional<qint64> before; ///< a number: what comes before it
    PersonId actor;               ///< empty: anybody
    RequestId request;            ///< the desk's id of it or the scheduling service's, or the number of a person's; empty: any
    std::vector<QString> events;  ///< empty: all
    std::optional<Instant> from;
    std::optional<Instant> until; ///< not included
    int limit = 200;
    bool isExport = false; ///< it goes to a file, which the trail says

    bool operator==(const TrailQuery &) const = default;
};
inline constexpr int longestTrailPage = 1000;

struct TrailPage {
    std::vector<TrailEntry> entries; ///< newest first
    bool isLast = false;

    bool operator==(const TrailPage &) const = default;
};

/// What was found when the whole trail was walked.
struct TrailProof {
    qint64 entries = 0;
    qint64 signedUpTo = 0; ///< the number of the last entry that the desk's signature covers
    QString fault;         ///< where and how it is broken; empty: it is not

    bool operator==(const TrailProof &) const = default;
};

/// A request that was shown outside the EU (P2).
struct Disclosure {
    QString id;
    Instant at;
    PersonId person;
    QString personName;
    QString site;
    QString country;
    RequestId request;
    int version = 0;
    QStringList categories; ///< of data: request, thread, calendar; or reveal and the category of the value
    QString mechanism;      ///< its wire name as it was then; "not-recorded" before grounds were

    bool operator==(const Disclosure &) const = default;
};

struct DisclosureQuery {
    QString after;         ///< an id: what comes after it; empty: the newest
    bool isExport = false; ///< it goes to a file, which the trail says

    bool operator==(const DisclosureQuery &) const = default;
};

struct DisclosurePage {
    std::vector<Disclosure> entries; ///< newest first
    bool isLast = false;

    bool operator==(const DisclosurePage &) const = default;
};
inline constexpr int disclosuresAPage = 200;

[[nodiscard]] QJsonObject toJson(const TrailPage &page);
[[nodiscard]] Result<TrailPage> trailPageFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const TrailProof &proof);
[[nodiscard]] Result<TrailProof> trailProofFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const DisclosurePage &page);
[[nodiscard]] Result<DisclosurePage> disclosurePageFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const std::vector<Colleague> &people);
[[nodiscard]] Result<std::vector<Colleague>> colleaguesFromJson(const QJsonObject &json);

} // namespace vigie
