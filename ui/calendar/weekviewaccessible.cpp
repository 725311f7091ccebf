#include "ui/calendar/weekviewaccessible.h"

#include "ui/calendar/slotspeech.h"
#include "ui/calendar/slotwords.h"
#include "ui/calendar/weekview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace vigie::ui {

namespace {

/// One slot or one block: `slot` ≥ 0, or lane and block.
struct ChildPlace {
    int slot = -1;
    int lane = -1;
    int block = -1;

    bool operator==(const ChildPlace &) const = default;
};

class WeekChild : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    WeekChild(WeekView *view, ChildPlace place)
        : m_view(view)
        , m_place(place)
    {
    }

    bool isValid() const override { return m_view && holds(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        const Case &request = m_view->request();
        if (m_place.slot >= 0)
            return SlotSpeech::slot(m_place.slot + 1, m_view->candidates()[static_cast<size_t>(m_place.slot)], request);
        const Lane &lane = request.lanes[static_cast<size_t>(m_place.lane)];
        if (m_place.block < 0)
            return SlotWords::reason({SlotReasonKind::AvailabilityUnknown, Weight::Poor, lane.participant, 0}, request);
        return SlotSpeech::block(lane.participant, lane.blocks[static_cast<size_t>(m_place.block)], request);
    }

    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        QRect local;
        if (m_place.slot >= 0)
            local = m_view->slotRect(m_place.slot);
        else if (m_place.block >= 0)
            local = m_view->blockRect(m_place.lane, m_place.block);
        return QRect(m_view->viewport()->mapToGlobal(local.topLeft()), local.size());
    }

    QAccessible::Role role() const override { return m_place.slot >= 0 ? QAccessible::ListItem : QAccessible::StaticText; }

    QAccessible::State state() const override
    {
        QAccessible::State result;
        if (m_place.slot >= 0) {
            result.selectable = true;
            result.selected = isValid() && m_view->chosen() == m_place.slot;
            result.focusable = true;
            result.focused = result.selected && m_view->hasFocus();
        }
        result.invalid = !isValid();
        return result;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface && m_place.slot >= 0)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            Q_EMIT m_view->slotChosen(m_place.slot);
    }

    QStringList keyBindingsForAction(const QString &) const override
    {
        return m_place.slot < 9 ? QStringList{QString::number(m_place.slot + 1)} : QStringList();
    }

private:
    bool holds() const
    {
        if (m_place.slot >= 0)
            return m_place.slot < static_cast<int>(m_view->candidates().size());
        const auto &lanes = m_view->request().lanes;
        if (m_place.lane < 0 || m_place.lane >= static_cast<int>(lanes.size()))
            return false;
        return m_place.block < static_cast<int>(lanes[static_cast<size_t>(m_place.lane)].blocks.size());
    }

    WeekView *m_view;
    ChildPlace m_place;
};

class WeekViewAccessible : public QAccessibleWidget
{
public:
    explicit WeekViewAccessible(WeekView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }

    ~WeekViewAccessible() override { forget(); }

    int childCount() const override
    {
        refresh();
        return static_cast<int>(m_places.size());
    }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id &id = m_ids[static_cast<size_t>(index)];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new WeekChild(m_view, m_places[static_cast<size_t>(index)]));
        return QAccessible::accessibleInterface(id);
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (size_t i = 0; i < m_ids.size(); ++i) {
            if (m_ids[i] && QAccessible::accessibleInterface(m_ids[i]) == wanted)
                return static_cast<int>(i);
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        refresh();
        ChildPlace wanted{m_view->slotAt(point), -1, -1};
        if (const PlacedBlock *block = wanted.slot < 0 ? m_view->blockAt(point) : nullptr)
            wanted = {-1, block->lane, block->block};
        const auto found = std::find(m_places.begin(), m_places.end(), wanted);
        return found == m_places.end() ? nullptr : child(static_cast<int>(found - m_places.begin()));
    }

    QAccessibleInterface *focusChild() const override { return m_view->hasFocus() ? child(m_view->chosen()) : nullptr; }

private:
    void refresh() const
    {
        if (m_revision == m_view->revision())
            return;
        m_revision = m_view->revision();
        forget();
        for (int i = 0; i < static_cast<int>(m_view->candidates().size()); ++i)
            m_places.push_back({i, -1, -1});
        const auto &days = m_view->content().days;
        const auto &lanes = m_view->request().lanes;
        for (int lane = 0; lane < static_cast<int>(lanes.size()) && !days.empty(); ++lane) {
            const Lane &each = lanes[static_cast<size_t>(lane)];
            if (each.availability == Availability::Unknown)
                m_places.push_back({-1, lane, -1});
            const TimeRange shown{days.front().start(), days.back().end()};
            for (int block = 0; block < static_cast<int>(each.blocks.size()); ++block) {
                if (each.blocks[static_cast<size_t>(block)].when.overlaps(shown))
                    m_places.push_back({-1, lane, block});
            }
        }
        m_ids.assign(m_places.size(), 0);
    }

    void forget() const
    {
        for (const QAccessible::Id id : m_ids) {
            if (id)
                QAccessible::deleteAccessibleInterface(id);
        }
        m_ids.clear();
        m_places.clear();
    }

    WeekView *m_view;
    mutable int m_revision = -1;
    mutable std::vector<ChildPlace> m_places;
    mutable std::vector<QAccessible::Id> m_ids;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<WeekView *>(object))
        return new WeekViewAccessible(view);
    return nullptr;
}

} // namespace

void installWeekViewAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceChosenSlot(WeekView *view)
{
    if (!QAccessible::isActive() || view->chosen() < 0)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(view->chosen());
    QAccessible::updateAccessibility(&event);
}

} // namespace vigie::ui
