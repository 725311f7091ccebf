// A thin bar and a number: how sure the automation was.
#pragma once

#include <QWidget>

namespace vigie::ui {

class ConfidenceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConfidenceBar(QWidget *parent = nullptr);

    /// 0 … 1
    void setConfidence(double confidence);
    /// A corrected field has no confidence any more: the person knows.
    void setCorrected(bool corrected);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void name();

    double m_confidence = 0;
    bool m_corrected = false;
};

} // namespace vigie::ui
