// The bar below a review: hand it in, skip it; beside it what the answers come to so far.
#pragma once

#include "models/domain/review.h"

#include <QWidget>

class QAction;

namespace vigie::ui {

class DecisionButton;
class PrimaryButton;
class TextLabel;

class ReviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBar(QWidget *parent = nullptr);

    void setActions(QAction *submit, QAction *skip);
    /// Nothing as long as no answer counts.
    void setScore(const std::optional<Score> &score, double passesFrom, int open);
    void clearScore();
    [[nodiscard]] PrimaryButton *submit() const { return m_submit; }
    [[nodiscard]] QWidget *skip() const;
    /// What is said of the score, in one line; for tests.
    [[nodiscard]] QString said() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    PrimaryButton *m_submit;
    DecisionButton *m_skip;
    TextLabel *m_score;
    TextLabel *m_rest;
    bool m_hasRubric = false;
    std::optional<Score> m_known;
    double m_passesFrom = 0;
    int m_open = 0;
};

} // namespace vigie::ui
