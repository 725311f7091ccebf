#include "ui/common/scrollaccessible.h"

#include <QAccessibleWidget>
#include <QScrollArea>
#include <QScrollBar>

namespace vigie::ui {

namespace {

/// The viewport, then what else is seen of the area, in Qt's order.
class ScrollAreaInterface final : public QAccessibleWidget
{
public:
    explicit ScrollAreaInterface(QScrollArea *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(parts().size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const QWidgetList now = parts();
        return index >= 0 && index < now.size() ? QAccessible::queryAccessibleInterface(now.at(index)) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child ? static_cast<int>(parts().indexOf(qobject_cast<QWidget *>(child->object()))) : -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (QWidget *part : parts()) {
            if (part->rect().contains(part->mapFromGlobal(QPoint(x, y))))
                return QAccessible::queryAccessibleInterface(part);
        }
        return nullptr;
    }

private:
    /// A scroll bar stands in a container of its own, which is what is shown and hidden.
    [[nodiscard]] QWidgetList parts() const
    {
        auto *area = qobject_cast<QScrollArea *>(object());
        if (!area)
            return {};
        QWidgetList found{area->viewport()};
        for (QScrollBar *bar : {area->horizontalScrollBar(), area->verticalScrollBar()}) {
            if (bar->isVisible())
                found << bar->parentWidget();
        }
        if (QWidget *corner = area->cornerWidget(); corner && corner->isVisible())
            found << corner;
        return found;
    }
};

QAccessibleInterface *scrollAreaInterface(const QString &className, QObject *object)
{
    auto *area = className == QLatin1String("QScrollArea") ? qobject_cast<QScrollArea *>(object) : nullptr;
    return area ? new ScrollAreaInterface(area) : nullptr;
}

} // namespace

void guardAccessibleScrollAreas()
{
    QAccessible::installFactory(scrollAreaInterface);
}

} // namespace vigie::ui
