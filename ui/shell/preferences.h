// What the person chose for this computer. No secret and no personal data is ever in here (P12).
#pragma once

#include "models/workbench/deskgateway.h"
#include "ui/common/calendarchoice.h"
#include "ui/common/theme.h"
#include "ui/shell/language.h"

#include <QSettings>

namespace vigie::ui {

/// "desk.example.org:8443"; the port is left out when it is the usual one.
[[nodiscard]] QString addressText(const DeskAddress &address);
/// HOST, HOST:PORT or [IPv6]:PORT, also with https:// before it. Nothing when it is none of these.
[[nodiscard]] std::optional<DeskAddress> addressFromText(const QString &text);

class Preferences
{
public:
    /// Kept in `file` (INI).
    explicit Preferences(const QString &file);

    [[nodiscard]] std::optional<Tongue> tongue() const;
    void setTongue(Tongue tongue);
    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    [[nodiscard]] CalendarChoice calendar() const;
    void setCalendar(const CalendarChoice &choice);
    [[nodiscard]] std::optional<DeskAddress> desk() const;
    void setDesk(const DeskAddress &address);
    /// SHA-256 of the certificate the person confirmed for this desk, 32 bytes; empty when none was.
    [[nodiscard]] QByteArray pinned(const DeskAddress &address) const;
    void pin(const DeskAddress &address, const QByteArray &fingerprint);

    /// The random id this workstation goes by at a desk, made when first asked for.
    [[nodiscard]] QString workstation();

private:
    QSettings m_settings;
};

} // namespace vigie::ui
