#include "ui/common/theme.h"

#include "ui/common/palette.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

namespace vigie::ui {

namespace {

// The look of the process, as QApplication's own palette and style are. GUI thread only.
struct Look {
    Scheme scheme = Scheme::System;
    Tint tint = Tint::Light;
    Density density = Density::Comfortable;
    std::optional<bool> systemIsDark; ///< as found before the first change
    int papers = 0;                   ///< OnPaper that live
};

Look &look()
{
    static Look current;
    return current;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

const QString &family()
{
    static const QString name = [] {
        const QStringList families = QFontDatabase::families();
        for (const QString &wanted : {QStringLiteral("Inter"), QStringLiteral("Inter Variable")}) {
            if (families.contains(wanted))
                return wanted;
        }
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return name;
}

QFont makeFont(TextStyle style)
{
    QFont result(family());
    result.setStyleHint(QFont::SansSerif);
    result.setHintingPreference(QFont::PreferNoHinting);
    switch (style) {
    case TextStyle::Body:
        result.setPixelSize(13);
        break;
    case TextStyle::BodyStrong:
        result.setPixelSize(13);
        result.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Small:
        result.setPixelSize(12);
        break;
    case TextStyle::Smaller:
        result.setPixelSize(11);
        break;
    case TextStyle::SectionLabel:
        result.setPixelSize(11);
        result.setWeight(QFont::DemiBold);
        result.setCapitalization(QFont::AllUppercase);
        result.setLetterSpacing(QFont::PercentageSpacing, 105);
        break;
    case TextStyle::Title:
        result.setPixelSize(16);
        result.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Figure:
        result.setPixelSize(30);
        result.setWeight(QFont::DemiBold);
        break;
    }
    return result;
}

} // namespace

QColor color(ColorRole role)
{
    return colorIn(look().papers > 0 ? Tint::Light : look().tint, role);
}

OnPaper::OnPaper()
{
    ++look().papers;
}

OnPaper::~OnPaper()
{
    --look().papers;
}

QColor faded(ColorRole role, double alpha)
{
    QColor result = color(role);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

QFont font(TextStyle style)
{
    static const auto fonts = [] {
        std::array<QFont, static_cast<size_t>(TextStyle::Figure) + 1> made;
        for (size_t i = 0; i < made.size(); ++i)
            made.at(i) = makeFont(static_cast<TextStyle>(i));
        return made;
    }();
    return fonts.at(static_cast<size_t>(style));
}

void applyTheme(QApplication &application, Scheme scheme)
{
    Look &current = look();
    if (!current.systemIsDark)
        current.systemIsDark = isDarkPalette(QApplication::palette());
    current.scheme = scheme;
    switch (scheme) {
    case Scheme::System:
        current.tint = *current.systemIsDark ? Tint::Dark : Tint::Light;
        break;
    case Scheme::Light:
        current.tint = Tint::Light;
        break;
    case Scheme::Dark:
        current.tint = Tint::Dark;
        break;
    case Scheme::HighContrast:
        current.tint = Tint::HighContrast;
        break;
    }
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(paletteOf(current.tint));
    application.setStyleSheet(styleSheetOf(current.tint, controlHeight()));
}

Scheme currentScheme()
{
    return look().scheme;
}

bool isDark()
{
    return look().tint != Tint::Light;
}

void setDensity(Density density)
{
    look().density = density;
}

Density currentDensity()
{
    return look().density;
}

int controlHeight()
{
    return look().density == Density::Compact ? 28 : 32;
}

} // namespace vigie::ui
