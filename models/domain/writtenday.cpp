#include "models/domain/writtenday.h"

#include <QRegularExpression>

namespace vigie {

QString writtenDay(QDate day, const QLocale &locale, QString pattern)
{
    static const QRegularExpression number(QStringLiteral("\\bd\\b"));
    if (day.day() == 1 && locale.language() == QLocale::French)
        pattern.replace(number, QStringLiteral("d'er'"));
    return locale.toString(day, pattern);
}

} // namespace vigie
