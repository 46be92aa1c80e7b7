package org.kaohe.pages;

import java.util.List;

/** Port: what one feature has for the reader to do. The frame says who reads, and in which language. */
public interface ToDoSource {
    /** Few, the most urgent first; each address one that the reader may open. */
    List<ToDo> waiting(Frame reader);
}
