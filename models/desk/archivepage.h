// The page that somebody reads who has asked for their data: what there is, what for, who has had it, how long, and their rights
// (GDPR art. 13 to 15; privacy policy §1 to §4, §6, §8), in French or English.
#pragma once

#include "models/desk/readable.h"

#include <QJsonObject>
#include <QTimeZone>

namespace vigie::desk {

struct ArchiveFigures {
    int mails = 0;
    int events = 0;
    int retentionDays = 0;
};

/// `data` as in data.json; its days are those of `zone`.
[[nodiscard]] Readable archivePage(const QJsonObject &data, const QString &language, const ArchiveFigures &figures,
                                   const QTimeZone &zone);

} // namespace vigie::desk
