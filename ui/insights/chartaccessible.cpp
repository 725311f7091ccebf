#include "ui/insights/chartaccessible.h"

#include "ui/insights/chartview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>

namespace vigie::ui {

namespace {

class ChartPlace : public QAccessibleInterface
{
public:
    ChartPlace(ChartView *view, int place)
        : m_view(view)
        , m_place(place)
    {
    }

    bool isValid() const override { return m_view && m_place < static_cast<int>(m_view->drawing().places.size()); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? place().spoken : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_view->placeRect(m_place);
        return {m_view->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State result;
        result.focusable = true;
        result.focused = isValid() && m_view->hasFocus() && m_view->current() == m_place;
        result.invalid = !isValid();
        return result;
    }

private:
    [[nodiscard]] const Place &place() const { return m_view->drawing().places[static_cast<size_t>(m_place)]; }

    QPointer<ChartView> m_view;
    int m_place;
};

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
        , m_view(view)
    {
    }
    ~ChartAccessible() override { forget(); }

    int childCount() const override
    {
        refresh();
        return static_cast<int>(m_ids.size());
    }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id &id = m_ids[static_cast<size_t>(index)];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new ChartPlace(m_view, index));
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
        return child(m_view->placeAt(m_view->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface *focusChild() const override { return m_view->hasFocus() ? child(m_view->current()) : nullptr; }

private:
    void refresh() const
    {
        if (m_revision == m_view->revision())
            return;
        m_revision = m_view->revision();
        forget();
        m_ids.assign(m_view->drawing().places.size(), 0);
    }
    void forget() const
    {
        for (const QAccessible::Id id : m_ids) {
            if (id)
                QAccessible::deleteAccessibleInterface(id);
        }
        m_ids.clear();
    }

    ChartView *m_view;
    mutable int m_revision = -1;
    mutable std::vector<QAccessible::Id> m_ids;
};

QAccessibleInterface *chartInterface(const QString & /*className*/, QObject *object)
{
    if (auto *view = qobject_cast<ChartView *>(object))
        return new ChartAccessible(view);
    return nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool installed = (QAccessible::installFactory(chartInterface), true);
    Q_UNUSED(installed)
}

void announceCurrentPlace(ChartView *view)
{
    if (!QAccessible::isActive() || view->current() < 0)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(view->current());
    QAccessible::updateAccessibility(&event);
}

} // namespace vigie::ui
