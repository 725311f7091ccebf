// "Nearly free": the few starts that little stops, each with what stops it, and a press that puts it in (C4).
#pragma once

#include "models/domain/case.h"

#include <QAbstractButton>

#include <array>

namespace vigie::ui {

class SectionLabel;
class TextLabel;

class NearSlot : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NearSlot(QWidget *parent);

    void setNearMiss(const NearMiss &near, const Case &request, const QString &otherZone);
    /// Nothing of any is left here.
    void forget();
    [[nodiscard]] const NearMiss &nearMiss() const { return m_near; }
    /// "B busy until 10:30"
    [[nodiscard]] QString stops() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NearMiss m_near;
    Case m_case;
    QString m_otherZone;
};

class NearSlots : public QWidget
{
    Q_OBJECT

public:
    explicit NearSlots(QWidget *parent = nullptr);

    /// Hidden when there are none; the first few are shown.
    void setNearMisses(const std::vector<NearMiss> &near, const Case &request, const QString &otherZone);
    void focusFirst();

Q_SIGNALS:
    void slotWanted(const vigie::TimeRange &when);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SectionLabel *m_title;
    TextLabel *m_keys;
    std::array<NearSlot *, 3> m_rows; // what a low screen has room for
};

} // namespace vigie::ui
