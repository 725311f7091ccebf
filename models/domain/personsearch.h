// Looking for what is held about somebody without a request of theirs: in an incident, for a complaint, for something else (D8).
// Support in the EU does it, and each search is in the audit trail (P10).
//
// Why is said by a purpose and by the number of what it is about: an incident, or a request by a right. There are no words, since
// they would need a place that an erasure reaches. That place is there already: whatever explains a search is written in the
// incident or the request, and goes with it. The number is nobody's, so that it may stand in the trail, which keeps everything;
// and a search for which there is nothing to name begins with filing the incident.
#pragma once

#include "models/domain/holdings.h"
#include "models/domain/rights.h"

namespace vigie {

struct PersonSearch {
    RightsSubject subject;
    SearchPurpose purpose = SearchPurpose::Incident; ///< not Answer: that is a step of a request
    QString about;                                   ///< number of an incident or of a request: "I-3F2A9C41", "D-2026-0041"

    bool operator==(const PersonSearch &) const = default;
};

struct FoundPerson {
    Holdings holdings;
    QStringList requests; ///< numbers of what the same person has asked by their rights, newest first

    bool operator==(const FoundPerson &) const = default;
};

/// InvalidInput with the field and the reason: nobody to look for, no purpose of a search by itself, no number in `about`.
[[nodiscard]] Status checkPersonSearch(const PersonSearch &search);
/// Nothing is held, and nothing was asked.
[[nodiscard]] bool isEmpty(const FoundPerson &found);

[[nodiscard]] QJsonObject toJson(const PersonSearch &search);
[[nodiscard]] Result<PersonSearch> personSearchFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const FoundPerson &found);
[[nodiscard]] Result<FoundPerson> foundPersonFromJson(const QJsonObject &json);

} // namespace vigie
