#include "ui/supervision/slotlist.h"

#include "ui/calendar/slotspeech.h"
#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QEvent>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int rowsShownAtOnce = 4;

} // namespace

SlotRows::SlotRows(QObject *parent)
    : QAbstractListModel(parent)
    , m_zone(QTimeZone::utc())
{
}

void SlotRows::setCase(const Case &request)
{
    beginResetModel();
    m_case = request;
    m_zone = clientZone(request);
    m_slots.clear();
    m_offered.clear();
    endResetModel();
}

void SlotRows::setSlots(const std::vector<Slot> &slotRows, const std::vector<int> &offered)
{
    if (slotRows == m_slots && offered == m_offered)
        return;
    if (slotRows.size() == m_slots.size()) {
        m_slots = slotRows;
        m_offered = offered;
        if (!m_slots.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_slots = slotRows;
    m_offered = offered;
    endResetModel();
}

void SlotRows::setOtherZone(const QString &ianaId)
{
    m_otherZone = ianaId;
    retranslate();
}

void SlotRows::retranslate()
{
    if (!m_slots.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SlotRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_slots.size());
}

QString SlotRows::otherTimes(const TimeRange &when, const QTimeZone &clients, const QString &otherZone)
{
    const QTimeZone there(otherZone.toLatin1());
    if (!there.isValid())
        return {};
    const QDateTime start = toDateTime(when.start, there);
    const QString time = timeOfDay(when.start, there);
    if (start.date() != toDateTime(when.start, clients).date()) {
        //: The start of a slot in another zone, on another day: %1 time, %2 city, %3 day.
        return tr("%1 %2, %3").arg(time, zoneCity(otherZone), ui::shortDay(start.date()));
    }
    //: The start of a slot in another zone: %1 time, %2 city.
    return tr("%1 %2").arg(time, zoneCity(otherZone));
}

QVariant SlotRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Slot &slot = m_slots[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::AccessibleTextRole:
        return SlotSpeech::slot(index.row() + 1, slot, m_case);
    case Qt::DisplayRole:
    case TimesRole:
        return dayAndTimeSpan(slot.when, m_zone);
    case Qt::ToolTipRole:
        return QStringLiteral("<span>%1</span>").arg(SlotWords::reasons(slot, m_case).toHtmlEscaped());
    case NumberRole:
        return index.row() + 1;
    case OtherTimesRole:
        return otherTimes(slot.when, m_zone, m_otherZone);
    case VerdictRole:
        return SlotWords::verdict(slot);
    case VerdictInkRole:
        return static_cast<int>(SlotWords::ink(slot));
    case ReasonsRole:
        return SlotWords::reasons(slot, m_case);
    case ScoreRole:
        return decimal(slot.score);
    case OfferedRole:
        return std::find(m_offered.begin(), m_offered.end(), index.row()) != m_offered.end();
    default:
        return {};
    }
}

SlotList::SlotList(QWidget *parent)
    : QListView(parent)
    , m_rows(new SlotRows(this))
{
    setModel(m_rows);
    setItemDelegate(new SlotDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    // The rows bring their own frames.
    setStyleSheet(
        QStringLiteral("QListView, QListView:focus { border: none; background: transparent; } QListView::item { padding: 0; }"));
    setAccessibleName(tr("Proposed slots"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SlotList::setCase(const Case &request)
{
    m_setting = true;
    m_rows->setCase(request);
    m_setting = false;
}

void SlotList::setDraft(const Draft &draft)
{
    m_setting = true;
    const int before = m_rows->rowCount();
    m_rows->setSlots(draft.slots, draft.offered);
    const QModelIndex chosen = m_rows->index(draft.chosen);
    setCurrentIndex(chosen);
    if (chosen.isValid())
        scrollTo(chosen);
    m_setting = false;
    if (before != m_rows->rowCount())
        updateGeometry();
}

void SlotList::setOtherZone(const QString &ianaId)
{
    m_rows->setOtherZone(ianaId);
}

QSize SlotList::sizeHint() const
{
    const int rows = std::clamp(m_rows->rowCount(), 1, rowsShownAtOnce);
    return {400, rows * slotRowHeight};
}

QSize SlotList::minimumSizeHint() const
{
    return {0, slotRowHeight};
}

void SlotList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Proposed slots"));
        m_rows->retranslate();
    }
    QListView::changeEvent(event);
}

void SlotList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_setting && current.isValid())
        Q_EMIT slotChosen(current.row());
}

void SlotList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (m_setting)
        return;
    // A screen reader selects a row without making it the current one: what is marked must be what Enter would decide.
    const QModelIndexList rows = selectionModel()->selectedIndexes();
    if (!rows.isEmpty() && rows.constFirst() != currentIndex())
        selectionModel()->setCurrentIndex(rows.constFirst(), QItemSelectionModel::NoUpdate);
}

} // namespace vigie::ui
