package childrens.improvement.plan.figure;

import java.util.List;

/** A priority in a quarter. */
public record PriorityFigure(int number, Rated rating, List<ObjectiveFigure> objectives) {}
