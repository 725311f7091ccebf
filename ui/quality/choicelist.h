// Answers to choose from: side by side as long as they fit, or one below the other with their numbers.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace vigie::ui {

class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);
    /// The key that chooses it; shown before the text when `isShown`.
    void setKey(const QString &key, bool isShown);
    /// Chosen, it is a failure: red, with a heavier edge.
    void setFailing(bool isFailing);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textLeft() const;

    QString m_key;
    bool m_isKeyShown = false;
    bool m_isFailing = false;
};

struct Choice {
    QString text;
    QString name; ///< unique, for screen readers
    QString key;
    bool isFailing = false;
};

class ChoiceList : public QWidget
{
    Q_OBJECT

public:
    enum class Layout { Flowing, Rows };
    enum class Choosing { One, Any };
    explicit ChoiceList(Layout layout, Choosing choosing, QWidget *parent = nullptr);

    void setChoices(const std::vector<Choice> &choices);
    /// -1 for none.
    void setChosen(int index);
    void setChosen(int index, bool isOn);
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] ChoiceButton *button(int index) const { return m_buttons.at(static_cast<size_t>(index)); }
    [[nodiscard]] int count() const { return static_cast<int>(m_buttons.size()); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place(width, Placing::Measure); }

Q_SIGNALS:
    void chosen(int index, bool isOn);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Placing { Measure, Move };
    int place(int width, Placing placing) const;

    Layout m_layout;
    Choosing m_choosing;
    std::vector<ChoiceButton *> m_buttons;
};

} // namespace vigie::ui
