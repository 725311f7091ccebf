#include "ui/shell/preferences.h"

#include "models/domain/id.h"

#include <QUrl>

namespace vigie::ui {

namespace {

constexpr quint16 usualPort = 8443;

QString pinKey(const DeskAddress &address)
{
    // A slash would open a group, and an IPv6 address holds colons only.
    return QStringLiteral("pins/%1_%2").arg(address.host.toLower()).arg(address.port);
}

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        return QStringLiteral("system");
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return {};
}

} // namespace

QString addressText(const DeskAddress &address)
{
    const QString host = address.host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address.host) : address.host;
    return address.port == usualPort ? host : QStringLiteral("%1:%2").arg(host).arg(address.port);
}

std::optional<DeskAddress> addressFromText(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.isEmpty() || plain.contains(QLatin1Char(' ')))
        return std::nullopt;
    if (!plain.contains(QLatin1String("://")))
        plain.prepend(QLatin1String("https://"));
    const QUrl url(plain, QUrl::StrictMode);
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || !url.userInfo().isEmpty() || !bare
        || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    return DeskAddress{url.host(), static_cast<quint16>(url.port(usualPort))};
}

Preferences::Preferences(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

std::optional<Tongue> Preferences::tongue() const
{
    return tongueFromCode(m_settings.value(QStringLiteral("language")).toString());
}

void Preferences::setTongue(Tongue tongue)
{
    m_settings.setValue(QStringLiteral("language"), tongueCode(tongue));
}

Scheme Preferences::scheme() const
{
    const QString name = m_settings.value(QStringLiteral("theme")).toString();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        if (name == schemeName(scheme))
            return scheme;
    }
    return Scheme::System;
}

void Preferences::setScheme(Scheme scheme)
{
    m_settings.setValue(QStringLiteral("theme"), schemeName(scheme));
}

Density Preferences::density() const
{
    return m_settings.value(QStringLiteral("density")).toString() == QLatin1String("compact") ? Density::Compact
                                                                                              : Density::Comfortable;
}

void Preferences::setDensity(Density density)
{
    m_settings.setValue(QStringLiteral("density"),
                        density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
}

CalendarChoice Preferences::calendar() const
{
    const bool overlaid = m_settings.value(QStringLiteral("calendar/lanes")).toString() == QLatin1String("overlaid");
    const QString zone = m_settings.value(QStringLiteral("calendar/third-zone")).toString();
    return {overlaid ? LaneLayout::Overlaid : LaneLayout::SideBySide, isIanaZone(zone) ? zone : QString()};
}

void Preferences::setCalendar(const CalendarChoice &choice)
{
    m_settings.setValue(QStringLiteral("calendar/lanes"),
                        choice.lanes == LaneLayout::Overlaid ? QStringLiteral("overlaid") : QStringLiteral("side-by-side"));
    m_settings.setValue(QStringLiteral("calendar/third-zone"), choice.thirdZone);
}

std::optional<DeskAddress> Preferences::desk() const
{
    return addressFromText(m_settings.value(QStringLiteral("desk")).toString());
}

void Preferences::setDesk(const DeskAddress &address)
{
    m_settings.setValue(QStringLiteral("desk"), addressText(address));
}

QByteArray Preferences::pinned(const DeskAddress &address) const
{
    const QByteArray fingerprint = QByteArray::fromHex(m_settings.value(pinKey(address)).toString().toLatin1());
    return fingerprint.size() == 32 ? fingerprint : QByteArray();
}

void Preferences::pin(const DeskAddress &address, const QByteArray &fingerprint)
{
    m_settings.setValue(pinKey(address), QString::fromLatin1(fingerprint.toHex()));
    m_settings.sync();
}

QString Preferences::workstation()
{
    const QString key = QStringLiteral("workstation");
    if (m_settings.value(key).toString().isEmpty()) {
        m_settings.setValue(key, randomUuid());
        m_settings.sync();
    }
    return m_settings.value(key).toString();
}

} // namespace vigie::ui
