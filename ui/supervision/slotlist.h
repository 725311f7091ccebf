// The ranked slots with their reasons: number, the client's time, the other zone's time, why, score.
#pragma once

#include "models/workbench/workbench.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace vigie::ui {

constexpr int slotRowHeight = 32; ///< pixels

class SlotRows : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole,
        TimesRole,
        OtherTimesRole,
        VerdictRole,
        VerdictInkRole,
        ReasonsRole,
        ScoreRole,
        OfferedRole
    };

    explicit SlotRows(QObject *parent = nullptr);

    void setCase(const Case &request);
    void setSlots(const std::vector<Slot> &slotRows, const std::vector<int> &offered);
    void setOtherZone(const QString &ianaId);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// "9:00 New York", with the day where it is another one than the client's; empty for no zone.
    [[nodiscard]] static QString otherTimes(const TimeRange &when, const QTimeZone &clients, const QString &otherZone);

private:
    Case m_case;
    QTimeZone m_zone;
    QString m_otherZone;
    std::vector<Slot> m_slots;
    std::vector<int> m_offered;
};

class SlotDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

class SlotList : public QListView
{
    Q_OBJECT

public:
    explicit SlotList(QWidget *parent = nullptr);

    void setCase(const Case &request);
    void setDraft(const Draft &draft);
    void setOtherZone(const QString &ianaId);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void slotChosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    SlotRows *m_rows;
    bool m_setting = false;
};

} // namespace vigie::ui
