#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLoggingCategory>

namespace vigie::ui {

namespace {
Q_LOGGING_CATEGORY(log, "vigie.shell")
}

QString tongueCode(Tongue tongue)
{
    switch (tongue) {
    case Tongue::French:
        return QStringLiteral("fr");
    case Tongue::English:
        return QStringLiteral("en");
    }
    return {};
}

std::optional<Tongue> tongueFromCode(const QString &code)
{
    if (code == QLatin1String("fr"))
        return Tongue::French;
    if (code == QLatin1String("en"))
        return Tongue::English;
    return std::nullopt;
}

Tongue systemTongue()
{
    return QLocale::system().language() == QLocale::French ? Tongue::French : Tongue::English;
}

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
}

void Language::use(Tongue tongue)
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    m_current = tongue;
    const QLocale::Language language = tongue == Tongue::French ? QLocale::French : QLocale::English;
    const QLocale system = QLocale::system();
    const QLocale::Territory home = tongue == Tongue::French ? QLocale::France : QLocale::UnitedKingdom;
    // Set before the translators: their arrival makes every widget word itself anew, dates included.
    QLocale::setDefault(system.language() == language && system.territory() != QLocale::AnyTerritory ? system
                                                                                                     : QLocale(language, home));
    if (m_qt.load(QStringLiteral("qtbase_") + tongueCode(tongue), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/translations/vigie_%1.qm").arg(tongueCode(tongue))))
        QCoreApplication::installTranslator(&m_own);
    else
        qCWarning(log) << "the translation is missing from the program:" << tongueCode(tongue);
    Q_EMIT changed();
}

} // namespace vigie::ui
