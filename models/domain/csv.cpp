#include "models/domain/csv.h"

#include <QRegularExpression>

namespace vigie {

namespace {

bool isNumber(const QString &cell)
{
    static const QRegularExpression number(QStringLiteral("\\A-?[0-9]+(\\.[0-9]+)?(e[-+][0-9]+)?\\z"));
    return number.match(cell).hasMatch();
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    static constexpr QStringView formulas(u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
    QString line;
    for (const QString &cell : cells) {
        QString safe = cell;
        const QString inside = cell.trimmed();
        if (!isNumber(cell)
            && ((!cell.isEmpty() && formulas.contains(cell.front())) || (!inside.isEmpty() && formulas.contains(inside.front()))))
            safe.prepend(QLatin1Char('\''));
        if (safe.contains(QLatin1Char('"')) || safe.contains(QLatin1Char(',')) || safe.contains(QLatin1Char(';'))
            || safe.contains(QLatin1Char('\n')) || safe.contains(QLatin1Char('\r')) || safe != safe.trimmed())
            safe = QLatin1Char('"') + safe.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        if (!line.isEmpty() || &cell != &cells.constFirst())
            line += QLatin1Char(',');
        line += safe;
    }
    return line.toUtf8() + "\r\n";
}

} // namespace vigie
