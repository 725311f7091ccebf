#include "models/domain/country.h"

#include <QSet>
#include <QStringList>

namespace vigie {

bool isCountry(const QString &text)
{
    return text.size() == 2 && text.at(0) >= QLatin1Char('A') && text.at(0) <= QLatin1Char('Z') && text.at(1) >= QLatin1Char('A')
        && text.at(1) <= QLatin1Char('Z');
}

DisclosureLevel levelOf(const QString &country)
{
    static const QSet<QString> area = [] {
        const QString codes =
            QStringLiteral("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO");
        const QStringList list = codes.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return area.contains(country) ? DisclosureLevel::EuropeanUnion : DisclosureLevel::ThirdCountry;
}

} // namespace vigie
