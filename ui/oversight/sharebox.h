// A share as per cent, kept as the millionths that plans have.
#pragma once

#include <QDoubleSpinBox>

namespace vigie::ui {

class ShareBox final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit ShareBox(QWidget *parent = nullptr);

    void setMillionths(int millionths);
    [[nodiscard]] int millionths() const;
    /// Without needless decimals.
    [[nodiscard]] QString textFromValue(double value) const override;

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace vigie::ui
