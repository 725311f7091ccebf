// A value as a published table prints it, so that all printed digits are compared and none besides.
#pragma once

#include <QString>

/// As many digits after the point as `like` has.
inline QString asPrinted(double value, const QString &like)
{
    const auto point = like.indexOf(QLatin1Char('.'));
    const int digits = point < 0 ? 0 : static_cast<int>(like.size() - point - 1);
    const QString text = QString::number(value, 'f', digits);
    // What rounds to nothing has no sign.
    return text.toDouble() == 0.0 && text.startsWith(QLatin1Char('-')) ? text.mid(1) : text;
}
