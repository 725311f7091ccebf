#include "ui/common/languagename.h"

#include <QCoreApplication>
#include <QLocale>

namespace vigie::ui {

namespace {

class Languages
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::Languages)

public:
    static QString name(QLocale::Language language)
    {
        switch (language) {
        case QLocale::French:
            return tr("French");
        case QLocale::English:
            return tr("English");
        case QLocale::German:
            return tr("German");
        case QLocale::Spanish:
            return tr("Spanish");
        case QLocale::Italian:
            return tr("Italian");
        case QLocale::Dutch:
            return tr("Dutch");
        case QLocale::Portuguese:
            return tr("Portuguese");
        default: // Qt's, of which most are not named here
            return {};
        }
    }
};

} // namespace

QString languageName(const QString &code)
{
    const QLocale own(code);
    if (own.language() == QLocale::C)
        return code;
    QString name = Languages::name(own.language());
    if (name.isEmpty())
        name = own.nativeLanguageName();
    if (!name.isEmpty())
        name.replace(0, 1, name.at(0).toUpper());
    return name;
}

} // namespace vigie::ui
