#include "ui/oversight/sharebox.h"

#include "ui/common/format.h"
#include "ui/oversight/samplewords.h"

#include <QEvent>

#include <cmath>

namespace vigie::ui {

ShareBox::ShareBox(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(4); // of per cent: a millionth
    setRange(0, 100);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setSuffix(QStringLiteral("\u00A0%"));
    setLocale(ui::locale());
}

void ShareBox::changeEvent(QEvent *event)
{
    QDoubleSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setLocale(ui::locale());
}

void ShareBox::setMillionths(int millionths)
{
    setValue(millionths / 10'000.0);
}

int ShareBox::millionths() const
{
    return static_cast<int>(std::lround(value() * 10'000));
}

QString ShareBox::textFromValue(double value) const
{
    return perCent(static_cast<int>(std::lround(value * 10'000)));
}

} // namespace vigie::ui
