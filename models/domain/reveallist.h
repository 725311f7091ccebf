// What a lead sees of the reveals (P3): who was shown what kind of value and who was not, why they asked, and what is unusual
// about it. The values are nowhere here.
#pragma once

#include "models/domain/redacted.h"
#include "models/domain/result.h"
#include "models/domain/work.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

namespace vigie {

/// A reveal, or one that was refused.
struct RevealEntry {
    QString id;
    Instant at;
    PersonId person;
    QString personName;
    RequestId request; ///< empty when one was asked for that is not there
    Token token;       ///< empty when what was asked for has not the form of one
    QString level;     ///< wire name of the level it was shown at; empty when refused
    QString category;  ///< wire name; empty when refused
    QString reason;    ///< wire name
    QString words;     ///< empty when refused, and once the request's content is deleted
    QString refused;   ///< wire name of the error; empty when it was shown
    QStringList unusual = {};
    bool wordsWithheld = false; ///< somebody in the EU typed them, and they are not for whoever reads outside it (P2)

    bool operator==(const RevealEntry &) const = default;
};

/// What is unusual about one person's reveals, all of them together: marks, not judgements.
struct RevealPattern {
    PersonId person;
    QString personName;
    int shown = 0;
    int refused = 0;
    std::map<QString, int> marks; ///< how many of them bear it, by its wire name
    Instant latest;               ///< the newest that bears one

    bool operator==(const RevealPattern &) const = default;
};

struct RevealQuery {
    QString after;        ///< an id: what comes after it; empty: the newest
    PersonId person = {}; ///< empty: anybody
    bool unusualOnly = false;
    bool isExport = false; ///< it goes to a file, which the trail says

    bool operator==(const RevealQuery &) const = default;
};

struct RevealPage {
    std::vector<RevealPattern> patterns; ///< of everybody who has one, newest first; only with the first page
    std::vector<RevealEntry> entries;    ///< newest first
    bool isLast = false;

    bool operator==(const RevealPage &) const = default;
};
inline constexpr int revealsAPage = 200;

[[nodiscard]] QJsonObject toJson(const RevealPage &page);
[[nodiscard]] Result<RevealPage> revealPageFromJson(const QJsonObject &json);

} // namespace vigie
